import { required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { New } from "../../domain/row.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { addRoutes, type NewRoute } from "./add-routes.ts";
import { type RouteTableView, viewsOf } from "./route-table-view.ts";
import { copySystemRoutes } from "./system-routes.ts";

/** A custom route table to be made. */
export interface NewRouteTable {
  readonly vpcId: string;
  readonly name: string;
  readonly description?: string;
  readonly routes?: readonly NewRoute[];
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
}

/** Makes a custom route table, which serves no subnet yet. */
export const createRouteTable = writeOperation(
  "route-table/create-route-table",
  async (work, input: NewRouteTable): Promise<RouteTableView> => {
    const { vpcId, name, description = "", routes = [], tags = [], traits = {} } = input;
    const [vpc] = await work.tx.lock("vpc", [vpcId]);
    const { profile } = required(vpc, { kind: "vpc.not-found", vpcId });
    requireQuota(work, "routeTablesPerVpc", await work.tx.count("routeTable", { where: { vpcId } }));
    const table: New<RouteTable> = {
      id: work.mint("routeTable"),
      profile,
      vpcId,
      name,
      description,
      main: false,
      state: "available",
      createdAtMs: work.call.nowMs,
      traits,
    };
    await work.tx.insert("routeTable", [table]);
    await copySystemRoutes(work, table);
    await addRoutes(work, table, routes);
    await tagNew(work, "routeTable", table.id, tags);
    const [view] = await viewsOf(work.tx, await work.tx.getMany("routeTable", [table.id]));
    if (view === undefined) throw new Error("a route table was made and is not there");
    return view;
  },
);
