import type { Route } from "../../domain/route-table/route-table.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { addRoutes, type NewRoute } from "./add-routes.ts";
import { lockRouteTable } from "./lock-route-table.ts";

/** Routes to be made, each with the table that it is for. */
export interface RoutesInTables extends DryRun {
  readonly routes: readonly { readonly routeTableId: string; readonly route: NewRoute }[];
}

/** Adds routes to several tables, all or none. */
export const createRoutesInTables = writeOperation(
  "route-table/create-routes-in-tables",
  async (work, input: RoutesInTables): Promise<Route[]> => {
    const added: Route[] = [];
    const ids = [...new Set(input.routes.map((one) => one.routeTableId))].sort();
    for (const routeTableId of ids) {
      const table = await lockRouteTable(work, { routeTableId });
      const own = input.routes.filter((one) => one.routeTableId === routeTableId);
      added.push(
        ...(await addRoutes(
          work,
          table,
          own.map((one) => one.route),
        )),
      );
    }
    endDryRun(input);
    return added;
  },
);
