import { required } from "../../domain/fault/fault.ts";
import type { Route } from "../../domain/route-table/route-table.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";

/** Lists routes. */
export const listRoutes = readOperation(
  "route-table/list-routes",
  ({ tx }, query: Query<Route>): Promise<Page<Route>> => findPage(tx, "route", query),
);

/** Lists routes of one table, which must exist. */
export const listRoutesOfTable = readOperation(
  "route-table/list-routes-of-table",
  async ({ tx }, input: { readonly routeTableId: string; readonly query: Query<Route> }) => {
    const { routeTableId, query } = input;
    const [table, page] = await together([tx.get("routeTable", routeTableId), findPage(tx, "route", query)]);
    required(table, { kind: "route-table.not-found", routeTableId });
    return page;
  },
);
