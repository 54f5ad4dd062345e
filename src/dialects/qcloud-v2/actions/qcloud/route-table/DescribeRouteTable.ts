import type { RouteTable } from "../../../../../domain/route-table/route-table.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven } from "../../../words/ids.ts";
import { orderOf, pageOf } from "../../../words/paging.ts";
import { routeTableOut } from "../../../words/route.ts";

const columns = { createTime: "createdAtMs", routeTableName: "name" } as const;

export default action<"DescribeRouteTable">({
  async run(input, context) {
    const vpcId = await newIdIfGiven(context, "vpc", input.vpcId);
    const id = await newIdIfGiven(context, "routeTable", input.routeTableId);
    const { routeTableName: name = "" } = input;
    const parts: QueryPart<RouteTable>[] = [];
    if (vpcId !== undefined) parts.push({ where: { vpcId } });
    if (id !== undefined) parts.push({ where: { id } });
    if (name !== "") parts.push({ where: { name: { contains: name } } });
    const query = { ...joinParts(parts), ...orderOf(input, columns), ...pageOf(input) };
    const { items, total } = await context.read(listRouteTables, query);
    // terraform-provider-tencentcloud 1.2 crashes on an empty list: one that is gone must be an error.
    if (id !== undefined && total === 0) refuse({ kind: "route-table.not-found", routeTableId: id });
    return { totalCount: total, data: items.map((view) => routeTableOut(view, context)) };
  },
});
