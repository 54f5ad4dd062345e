import type { Route } from "../../domain/route-table/route-table.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockRouteTable } from "./lock-route-table.ts";
import { type NextHop, requireNextHops } from "./next-hop.ts";
import { selectRoutes } from "./select-routes.ts";

/** What is to change about one route, named by its id or by its table and destination. */
export interface ModifyRoute extends DryRun {
  readonly routeId?: string;
  readonly routeTableId?: string;
  readonly destination?: string;
  readonly name?: string;
  readonly description?: string;
  readonly nextHop?: NextHop;
}

async function findRoute(work: WriteWork, input: ModifyRoute): Promise<Route> {
  const { routeId, routeTableId, destination } = input;
  const named = routeId === undefined ? undefined : await work.tx.get("route", routeId);
  const tableId = routeTableId ?? named?.routeTableId;
  if (tableId === undefined) refuse({ kind: "route.not-found", route: routeId ?? destination ?? "" });
  await lockRouteTable(work, { routeTableId: tableId });
  const selector = {
    ...(routeId !== undefined && { id: routeId }),
    ...(destination !== undefined && { destination }),
  };
  const [route] = await selectRoutes(work, tableId, [selector]);
  return required(route, { kind: "route.not-found", route: routeId ?? destination ?? "" });
}

/** Renames a route or leads it through another next hop. */
export const modifyRoute = writeOperation(
  "route-table/modify-route",
  async (work, input: ModifyRoute): Promise<void> => {
    const route = await findRoute(work, input);
    const { name = route.name, description = route.description, nextHop } = input;
    if (nextHop !== undefined) await requireNextHops(work, route.vpcId, [nextHop]);
    const hop = nextHop && {
      nextHopKind: nextHop.kind,
      nextHopWord: nextHop.word,
      nextHopId: nextHop.id,
    };
    const change = { name, description, ...hop, modifiedAtMs: work.call.nowMs };
    await work.tx.update("route", { id: route.id }, change);
    endDryRun(input);
  },
);
