import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { oldTableParts } from "../../../words/route-tables.ts";
import { oldRouteTableOut } from "../../../words/route.ts";

export default action<"ecs", "DescribeRouteTables">({
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const query = { ...joinParts(oldTableParts(input)), ...part };
    const { items, total } = await context.read(listRouteTables, query);
    return { ...echo, TotalCount: total, RouteTables: { RouteTable: items.map(oldRouteTableOut) } };
  },
});
