import { refuse } from "../../domain/fault/fault.ts";
import type { Route } from "../../domain/route-table/route-table.ts";
import { writeOperation } from "../kit/operation.ts";
import { addRoutes, type NewRoute } from "./add-routes.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";
import { type RouteSelector, selectRoutes } from "./select-routes.ts";

/** A route as it is to become. */
export interface RouteReplacement {
  readonly which: RouteSelector;
  readonly route: NewRoute;
}

/** Routes before and after. */
export interface ReplacedRoutes {
  readonly before: readonly Route[];
  readonly after: readonly Route[];
}

/** Puts routes in the place of others that keep their ids, all or none. */
export const replaceRoutes = writeOperation(
  "route-table/replace-routes",
  async (
    work,
    input: RouteTableName & { readonly replacements: readonly RouteReplacement[] },
  ): Promise<ReplacedRoutes> => {
    const table = await lockRouteTable(work, input);
    const { replacements } = input;
    const before = await selectRoutes(
      work,
      table.id,
      replacements.map((one) => one.which),
    );
    if (before.length !== replacements.length) {
      refuse({
        kind: "request.duplicate",
        field: "routes",
        value: before.map((route) => route.id).join(", "),
      });
    }
    await work.tx.remove("route", { id: before.map((route) => route.id) });
    const added = await addRoutes(
      work,
      table,
      replacements.map((one) => one.route),
    );
    for (const [index, { id, createdAtMs }] of before.entries()) {
      const seq = added[index]?.seq;
      if (seq !== undefined) await work.tx.update("route", { seq }, { id, createdAtMs });
    }
    const after = await work.tx.getMany(
      "route",
      before.map((route) => route.id),
    );
    return { before, after };
  },
);
