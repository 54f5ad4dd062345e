import type { Route } from "../../domain/route-table/route-table.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";
import { type RouteSelector, selectRoutes } from "./select-routes.ts";

/** Routes that a table is to lose. */
export interface DeleteRoutes extends RouteTableName, DryRun {
  readonly routes: readonly RouteSelector[];
}

/** Takes routes out of a table, all or none, and tells what they were. */
export const deleteRoutes = writeOperation(
  "route-table/delete-routes",
  async (work, input: DeleteRoutes): Promise<Route[]> => {
    const table = await lockRouteTable(work, input);
    const routes = await selectRoutes(work, table.id, input.routes);
    const ids = routes.map((route) => route.id);
    if (ids.length > 0) await work.tx.remove("route", { id: ids });
    endDryRun(input);
    return routes;
  },
);
