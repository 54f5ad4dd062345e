import type { RouteRef } from "../../network/network.ts";
import type { RouteCalls } from "../calls/routes.ts";
import { isSameRoute, successors } from "../judges/routes.ts";
import type { ModelRoute, World } from "../world.ts";
import type { Effects } from "./effects.ts";

function change(
  world: World,
  tableId: string,
  become: (present: readonly ModelRoute[]) => readonly ModelRoute[],
): void {
  const table = world.tables.get(tableId);
  if (table !== undefined) table.routes = become(table.routes);
}

const isAmong = (routes: readonly RouteRef[]) => (one: RouteRef) =>
  routes.some((route) => isSameRoute(one, route));

const areOn = (routes: readonly RouteRef[]) => routes.map((route) => ({ ...route, enabled: true }));

function turn(present: readonly ModelRoute[], routes: readonly RouteRef[], enabled: boolean) {
  const isMeant = isAmong(routes);
  return present.map((one) => (isMeant(one) ? { ...one, enabled } : one));
}

/** What there is once calls about routes are done. */
export const routeEffects: Effects<keyof RouteCalls> = {
  addRoutes(world, { tableId, routes }) {
    change(world, tableId, (present) => [...present, ...areOn(routes)]);
  },
  dropRoutes(world, { tableId, routes }) {
    const isMeant = isAmong(routes);
    change(world, tableId, (present) => present.filter((one) => !isMeant(one)));
  },
  replaceRoutes(world, call, { dialect }) {
    change(world, call.tableId, (present) => {
      const next = successors(present, call, dialect);
      const takerOf = (one: ModelRoute) => next[call.routes.findIndex((route) => isSameRoute(one, route))];
      return present.map((one) => takerOf(one) ?? one);
    });
  },
  enableRoutes(world, { tableId, routes }) {
    change(world, tableId, (present) => turn(present, routes, true));
  },
  disableRoutes(world, { tableId, routes }) {
    change(world, tableId, (present) => turn(present, routes, false));
  },
  resetRoutes(world, { tableId, name, routes }) {
    change(world, tableId, () => areOn(routes));
    const table = world.tables.get(tableId);
    if (table !== undefined) table.name = name;
  },
};
