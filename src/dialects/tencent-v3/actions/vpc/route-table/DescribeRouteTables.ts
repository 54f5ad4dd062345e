import { refuse } from "../../../../../domain/fault/fault.ts";
import type { RouteTable } from "../../../../../domain/route-table/route-table.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { havingRows, matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, type Filter, filtered, type FilterTable, flags, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { nextHopKind, routeTableOut } from "../../../words/route.ts";

const filters: FilterTable<RouteTable> = {
  "route-table-id": (ids) => ({ where: { id: ids } }),
  "route-table-name": (names) => ({ anyOf: names.map((name) => ({ name: { contains: name } })) }),
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "association.main": (values) => ({ where: { main: flags(values) } }),
  // No table here is hidden.
  visible: (values) => (flags(values).includes(true) ? {} : matchesNothing),
  "next-hop-type": (types) => havingRows("route", "routeTableId", { nextHopKind: types.map(nextHopKind) }),
};

function requireCompanions(given: readonly Filter[] = []): void {
  const needs = ["route-table-id", "vpc-id"];
  const names = given.map(({ Name }) => Name);
  if (names.includes("next-hop-type") && !needs.every((name) => names.includes(name))) {
    refuse({ kind: "request.filter-incomplete", name: "next-hop-type", needs });
  }
}

export default action<"vpc", "DescribeRouteTables">({
  async run(input, context) {
    requireOneOf(input.RouteTableIds, input.Filters, "routeTableIds");
    requireCompanions(input.Filters);
    const query = { ...filtered(input.Filters, filters, byIds(input.RouteTableIds)), ...pageOf(input) };
    const { items, total } = await context.read(listRouteTables, query);
    const withRoutes = input.NeedRouterInfo ?? true;
    return { TotalCount: total, RouteTableSet: items.map((view) => routeTableOut(view, withRoutes)) };
  },
});
