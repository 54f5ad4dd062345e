import type { Route } from "../../../../../domain/route-table/route-table.ts";
import { listRoutes } from "../../../../../operations/route-table/list-routes.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven } from "../../../words/ids.ts";
import { destinationOut, nextHopKind } from "../../../words/route.ts";

export default action<"DescribeRoutes">({
  async run(input, context) {
    const vpcId = await newIdIfGiven(context, "vpc", input.vpcId);
    const routeTableId = await newIdIfGiven(context, "routeTable", input.routeTableId);
    const { destinationCidrBlock: destination = "", nextType = "", nextHub = "" } = input;
    const parts: QueryPart<Route>[] = [{ where: { origin: { not: "system" } } }];
    if (vpcId !== undefined) parts.push({ where: { vpcId } });
    if (routeTableId !== undefined) parts.push({ where: { routeTableId } });
    if (destination !== "") parts.push({ where: { destination } });
    if (nextType !== "") parts.push({ where: { nextHopKind: nextHopKind(nextType)[0] } });
    if (nextHub !== "") parts.push({ where: { nextHopId: nextHub } });
    const { items, total } = await context.read(listRoutes, joinParts(parts));
    const data = items.map((route) => ({ ...destinationOut(route), unNextHub: route.nextHopId }));
    return { data: { totalNum: total, data } };
  },
});
