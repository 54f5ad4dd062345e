import type { Route } from "../../domain/route-table/route-table.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { addRoutes, type NewRoute } from "./add-routes.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";

/** Routes that a table is to have besides those it has. */
export interface CreateRoutes extends RouteTableName, DryRun {
  readonly routes: readonly NewRoute[];
}

/** Adds routes to a table, all or none. */
export const createRoutes = writeOperation(
  "route-table/create-routes",
  async (work, input: CreateRoutes): Promise<Route[]> => {
    const table = await lockRouteTable(work, input);
    const added = await addRoutes(work, table, input.routes);
    endDryRun(input);
    return added;
  },
);
