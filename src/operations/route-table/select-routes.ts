import { refuse } from "../../domain/fault/fault.ts";
import type { NextHopKind, Route } from "../../domain/route-table/route-table.ts";
import type { ReadWork } from "../kit/operation.ts";

/** Names routes of a table: by number, by id, or by where they lead and through what. */
export interface RouteSelector {
  readonly seq?: number;
  readonly id?: string;
  readonly destination?: string;
  readonly nextHopKind?: NextHopKind;
  readonly nextHopId?: string;
}

function matches(route: Route, selector: RouteSelector): boolean {
  const { seq, id, destination, nextHopKind, nextHopId } = selector;
  return (
    (nextHopKind === undefined || route.nextHopKind === nextHopKind) &&
    (seq === undefined || route.seq === seq) &&
    (id === undefined || route.id === id) &&
    (destination === undefined || route.destination === destination) &&
    (nextHopId === undefined || route.nextHopId === nextHopId)
  );
}

function described(selector: RouteSelector): string {
  const { seq, id, destination, nextHopId } = selector;
  return [id, seq, destination, nextHopId].filter((part) => part !== undefined).join(" ");
}

/** The routes of a table that the selectors name; each must name one, and system routes cannot be named. */
export async function selectRoutes(
  work: ReadWork,
  routeTableId: string,
  selectors: readonly RouteSelector[],
): Promise<Route[]> {
  const routes = await work.tx.find("route", { where: { routeTableId } });
  const chosen = new Map<string, Route>();
  for (const selector of selectors) {
    const found = routes.filter((route) => matches(route, selector));
    const system = found.find((route) => route.origin !== "user");
    if (system !== undefined) refuse({ kind: "route.is-system", route: system.destination });
    if (found.length === 0) refuse({ kind: "route.not-found", route: described(selector) });
    for (const route of found) chosen.set(route.id, route);
  }
  return [...chosen.values()];
}
