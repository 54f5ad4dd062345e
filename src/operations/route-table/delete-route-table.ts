import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";

/** Which route table is to go, and whether its custom routes may go with it. */
export interface DeleteRouteTable extends RouteTableName {
  readonly withRoutes: boolean;
}

/** Deletes a custom route table that serves no subnet. */
export const deleteRouteTable = writeOperation(
  "route-table/delete-route-table",
  async (work, input: DeleteRouteTable): Promise<void> => {
    const { id: routeTableId, main } = await lockRouteTable(work, input);
    if (main) refuse({ kind: "route-table.is-main", routeTableId });
    const [subnet] = await work.tx.pick("subnet", ["id"], { where: { routeTableId }, limit: 1 });
    if (subnet !== undefined) refuse({ kind: "route-table.in-use", routeTableId, subnetId: subnet.id });
    const custom = await work.tx.count("route", { where: { routeTableId, origin: "user" } });
    if (custom > 0 && !input.withRoutes) refuse({ kind: "route-table.has-routes", routeTableId });
    await work.tx.remove("route", { routeTableId });
    await untagAll(work, [routeTableId]);
    await work.tx.remove("routeTable", { id: routeTableId });
  },
);
