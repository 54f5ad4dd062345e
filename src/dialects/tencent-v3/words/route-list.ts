import { refuse } from "../../../domain/fault/fault.ts";
import type { Route } from "../../../domain/route-table/route-table.ts";
import type { VpcDescribeRoutesIn, VpcDescribeRoutesOut } from "../../../generated/tencent-v3.ts";
import { listRoutes } from "../../../operations/route-table/list-routes.ts";
import type { ActionContext } from "../../kit/action.ts";
import { joinParts, type QueryPart } from "../../kit/query-parts.ts";
import { pageOf } from "../paging.ts";
import { routeOut } from "./route.ts";
import { ownEntry } from "../../kit/own-entry.ts";

const filters: { readonly [name: string]: (values: readonly string[]) => QueryPart<Route> } = {
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "gateway-id": (ids) => ({ where: { nextHopId: ids } }),
  description: (texts) => ({ anyOf: texts.map((text) => ({ description: { contains: text } })) }),
  "route-table-id": (ids) => ({ where: { routeTableId: ids } }),
  "dest-cidr": (cidrs) => ({ where: { destination: cidrs } }),
};

/** Lists routes of all tables: what DescribeRoutes and DescribeRouteList both do. */
export async function describeRoutes(
  input: VpcDescribeRoutesIn,
  context: ActionContext,
): Promise<VpcDescribeRoutesOut> {
  const parts = (input.Filters ?? []).map(
    ({ Name, Values }) =>
      ownEntry(filters, Name)?.(Values) ?? refuse({ kind: "request.filter-unknown", name: Name }),
  );
  const shown: QueryPart<Route> = { where: { origin: { not: "system" } } };
  const query = { ...joinParts<Route>([shown, ...parts]), ...pageOf(input) };
  const { items, total } = await context.read(listRoutes, query);
  return { RouteSet: items.map(routeOut), TotalCount: total };
}
