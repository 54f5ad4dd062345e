import { required } from "../../domain/fault/fault.ts";
import { destinationsOverlap, readDestination } from "../../domain/route-table/destination.ts";
import type { Route } from "../../domain/route-table/route-table.ts";
import { readOperation } from "../kit/operation.ts";
import { requireDestination } from "./add-routes.ts";

/** The custom routes of a table that share addresses with a destination. */
export interface RouteConflicts {
  readonly destination: string;
  readonly routes: readonly Route[];
}

/** Tells which routes of a table each of these destinations would meet. */
export const findRouteConflicts = readOperation(
  "route-table/find-route-conflicts",
  async (
    { tx },
    input: { readonly routeTableId: string; readonly destinations: readonly string[] },
  ): Promise<RouteConflicts[]> => {
    const { routeTableId } = input;
    required(await tx.get("routeTable", routeTableId), { kind: "route-table.not-found", routeTableId });
    const routes = await tx.find("route", { where: { routeTableId, origin: "user" } });
    return input.destinations.map((text) => {
      const wanted = requireDestination(text);
      const met = routes.filter((route) => {
        const present = readDestination(route.destination);
        return present !== undefined && destinationsOverlap(present, wanted);
      });
      return { destination: text, routes: met };
    });
  },
);
