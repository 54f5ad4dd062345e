import type { Route } from "../../domain/route-table/route-table.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireUnrivalled } from "./add-routes.ts";
import { findRoute, type RouteName } from "./find-route.ts";
import { type NextHop, requireNextHops } from "./next-hop.ts";

/** What is to change about one route; what is left out stays. */
export interface ModifyRoute extends DryRun {
  readonly which: RouteName;
  readonly name?: string;
  readonly description?: string;
  readonly nextHop?: NextHop;
}

/** Refuses a route that another one of its table, on or off, stands in the way of. */
async function requireOnly(work: WriteWork, route: Route): Promise<void> {
  const { id, routeTableId, destination } = route;
  const others = await work.tx.find("route", { where: { routeTableId, destination, id: { not: id } } });
  requireUnrivalled(others, route);
}

/** Renames a route or leads it through another next hop. */
export const modifyRoute = writeOperation(
  "route-table/modify-route",
  async (work, input: ModifyRoute): Promise<void> => {
    const route = await findRoute(work, input.which);
    const { name = route.name, description = route.description, nextHop } = input;
    if (nextHop !== undefined) await requireNextHops(work, route.vpcId, [nextHop]);
    const hop = nextHop && {
      nextHopKind: nextHop.kind,
      nextHopWord: nextHop.word,
      nextHopId: nextHop.id,
    };
    if (hop !== undefined) await requireOnly(work, { ...route, ...hop });
    const change = { name, description, ...hop, modifiedAtMs: work.call.nowMs };
    await work.tx.update("route", { id: route.id }, change);
    endDryRun(input);
  },
);
