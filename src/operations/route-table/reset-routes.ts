import { writeOperation } from "../kit/operation.ts";
import { addRoutes, type NewRoute } from "./add-routes.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";

/** A table's name and custom routes as they are to be. */
export interface ResetRoutes extends RouteTableName {
  readonly name?: string;
  readonly routes: readonly NewRoute[];
}

/** Names a table anew and puts other custom routes in the place of all that it has. */
export const resetRoutes = writeOperation(
  "route-table/reset-routes",
  async (work, input: ResetRoutes): Promise<void> => {
    const table = await lockRouteTable(work, input);
    await work.tx.remove("route", { routeTableId: table.id, origin: "user" });
    await addRoutes(work, table, input.routes);
    await work.tx.update("routeTable", { id: table.id }, { name: input.name ?? table.name });
  },
);
