import type { Route } from "../../domain/route-table/route-table.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";
import { lockRouteTable } from "./lock-route-table.ts";
import { selectRoutes } from "./select-routes.ts";

/** Names one route: by its id, or by its table and where it leads. */
export interface RouteName {
  readonly routeId?: string;
  readonly routeTableId?: string;
  readonly destination?: string;
  readonly nextHopId?: string;
}

/** Finds the custom route that is named, and holds its table until the end. */
export async function findRoute(work: WriteWork, name: RouteName): Promise<Route> {
  const { routeId, routeTableId, destination, nextHopId } = name;
  const known = routeId === undefined ? undefined : await work.tx.get("route", routeId);
  const fault =
    routeId === undefined
      ? ({ kind: "route.not-found", route: destination ?? "" } as const)
      : ({ kind: "route.id-unknown", routeId } as const);
  const table = await lockRouteTable(work, {
    routeTableId: routeTableId ?? known?.routeTableId ?? refuse(fault),
  });
  const selector = {
    ...(routeId !== undefined && { id: routeId }),
    ...(destination !== undefined && { destination }),
    ...(nextHopId !== undefined && { nextHopId }),
  };
  const [route] = await selectRoutes(work, table.id, [selector]);
  return required(route, fault);
}
