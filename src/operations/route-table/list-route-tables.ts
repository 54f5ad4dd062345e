import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type RouteTableView, viewsOf } from "./route-table-view.ts";

/** Lists route tables with their routes and subnets. */
export const listRouteTables = readOperation(
  "route-table/list-route-tables",
  async ({ tx }, query: Query<RouteTable>): Promise<Page<RouteTableView>> => {
    const { items, total } = await findPage(tx, "routeTable", query);
    return { items: await viewsOf(tx, items), total };
  },
);
