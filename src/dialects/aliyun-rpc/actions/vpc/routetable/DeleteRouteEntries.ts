import { refuse } from "../../../../../domain/fault/fault.ts";
import { deleteNamedRoutes } from "../../../../../operations/route-table/delete-named-routes.ts";
import type { RouteName } from "../../../../../operations/route-table/find-route.ts";
import type { VpcDeleteRouteEntriesRouteEntriesIn } from "../../../../../generated/aliyun-rpc.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

// Each entry names its table; the id alone tells the route, or else the destination does.
function nameOf(entry: VpcDeleteRouteEntriesRouteEntriesIn): RouteName {
  const { RouteTableId: routeTableId, RouteEntryId: routeId } = entry;
  const { DstCidrBlock: destination, NextHop: nextHopId } = entry;
  if (routeId === undefined && destination === undefined) {
    refuse({
      kind: "request.missing",
      anyOf: ["RouteEntries.N.RouteEntryId", "RouteEntries.N.DstCidrBlock"],
    });
  }
  return {
    routeTableId,
    ...(routeId !== undefined && { routeId }),
    ...(destination !== undefined && { destination }),
    ...(nextHopId !== undefined && { nextHopId }),
  };
}

export default action<"vpc", "DeleteRouteEntries">({
  async run(input, context) {
    const { RouteEntries: entries = [] } = input;
    const asked = entries.length;
    if (asked === 0) refuse({ kind: "request.missing", anyOf: ["routeEntries"] });
    if (asked > 50) refuse({ kind: "request.too-many", field: "routeEntries", limit: 50, asked });
    await context.write(deleteNamedRoutes, { routes: entries.map(nameOf), ...dryRunOf(input) });
    return { SuccessCount: asked, FailedCount: 0, FailedRouteEntries: [] };
  },
});
