import { writeOperation } from "../kit/operation.ts";
import { requireUnrivalled } from "./add-routes.ts";
import { lockRouteTable } from "./lock-route-table.ts";
import { type RouteSelector, selectRoutes } from "./select-routes.ts";

/** Routes that are to be put on or off. */
export interface SwitchRoutes {
  readonly routeTableId: string;
  readonly routes: readonly RouteSelector[];
  readonly enabled: boolean;
}

/** Puts routes on or off; one that comes on must not meet another to the same destination. */
export const switchRoutes = writeOperation(
  "route-table/switch-routes",
  async (work, { routeTableId, routes: selectors, enabled }: SwitchRoutes): Promise<void> => {
    await lockRouteTable(work, { routeTableId });
    const routes = await selectRoutes(work, routeTableId, selectors);
    for (const route of enabled ? routes : []) {
      const others = await work.tx.find("route", { where: { routeTableId, id: { not: route.id } } });
      requireUnrivalled(others, { ...route, enabled });
      await work.tx.update("route", { id: route.id }, { enabled });
    }
    const change = { enabled, modifiedAtMs: work.call.nowMs };
    await work.tx.update("route", { id: routes.map((route) => route.id) }, change);
  },
);
