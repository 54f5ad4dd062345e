import type { Route } from "../../../../../domain/route-table/route-table.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { textTrait } from "../../../words/eni.ts";
import { pageOf } from "../../../words/paging.ts";
import { routeTableParts } from "../../../words/route-tables.ts";
import { nextHopsOut, nextHopWord, routeType, tableType } from "../../../words/route.ts";
import { utcTime } from "../../../words/times.ts";

function entryOut(route: Route) {
  return {
    RouteEntryId: route.id,
    RouteEntryName: route.name,
    Description: route.description,
    RouteTableId: route.routeTableId,
    DestinationCidrBlock: route.destination,
    Type: routeType(route),
    Status: "Available",
    NextHopType: nextHopWord(route),
    InstanceId: route.nextHopId,
    NextHops: nextHopsOut(route),
  };
}

export default action<"vpc", "DescribeRouteTables">({
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { Type, VRouterId, PageNumber: _number, PageSize: _size, RegionId: _region, ...filters } = input;
    const RouterId = filters.RouterId ?? VRouterId;
    const parts = routeTableParts({
      ...filters,
      ...(Type !== undefined && { RouteTableType: Type }),
      ...(RouterId !== undefined && { RouterId }),
    });
    const { items, total } = await context.read(listRouteTables, { ...joinParts(parts), ...part });
    const tables = items.map((view) => ({
      RouteTableId: view.routeTable.id,
      RouteTableType: tableType(view),
      VRouterId: view.vpc?.routerId ?? "",
      VSwitchIds: { VSwitchId: view.subnetIds },
      Status: "Available",
      ResourceGroupId: textTrait(view.routeTable, "resourceGroupId"),
      CreationTime: utcTime(view.routeTable.createdAtMs),
      RouteEntrys: { RouteEntry: view.routes.map(entryOut) },
    }));
    return { ...echo, TotalCount: total, RouteTables: { RouteTable: tables } };
  },
});
