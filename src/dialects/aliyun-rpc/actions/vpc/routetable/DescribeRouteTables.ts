import type { Route } from "../../../../../domain/route-table/route-table.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import type { RouteTableView } from "../../../../../operations/route-table/route-table-view.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { oldTableParts } from "../../../words/route-tables.ts";
import { oldRouteOut, oldRouteTableOut } from "../../../words/route.ts";

const entryOut = (route: Route) => ({
  ...oldRouteOut(route),
  RouteEntryId: route.id,
  RouteEntryName: route.name,
  Description: route.description,
});

const tableOut = (view: RouteTableView) => ({
  ...oldRouteTableOut(view),
  VSwitchIds: { VSwitchId: view.subnetIds },
  Status: "Available",
  RouteEntrys: { RouteEntry: view.routes.map(entryOut) },
});

export default action<"vpc", "DescribeRouteTables">({
  fields: { routeTableType: "Type" },
  fieldFaults: { routeTableType: "IllegalParam.Type" },
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { Type: RouteTableType, ...filters } = input;
    const parts = oldTableParts({ ...filters, ...(RouteTableType !== undefined && { RouteTableType }) });
    const { items, total } = await context.read(listRouteTables, { ...joinParts(parts), ...part });
    return { ...echo, TotalCount: total, RouteTables: { RouteTable: items.map(tableOut) } };
  },
});
