import type { NetworkState } from "../../network/state.ts";
import type { TableCalls } from "../calls/tables.ts";
import type { World } from "../world.ts";
import type { Complaint, Effects } from "./effects.ts";

/** The table that new subnets of a network begin with. */
export function mainTableOf(world: World, vpcId: string): string {
  return [...world.tables].find(([, table]) => table.vpcId === vpcId && table.main)?.[0] ?? "";
}

/** A new network has one table, whose id and name nobody chose. */
export function learnMainTable(world: World, vpcId: string, seen: NetworkState): Complaint {
  const [table, ...others] = seen.tables.filter((one) => one.vpcId === vpcId);
  if (table === undefined || others.length > 0) return `${vpcId} begins with ${others.length + 1} tables`;
  world.tables.set(table.id, { name: table.name, vpcId, main: true, routes: [] });
  return undefined;
}

function serve(world: World, subnetId: string, tableId: string): void {
  const subnet = world.subnets.get(subnetId);
  if (subnet !== undefined) subnet.tableId = tableId;
}

/** What there is once calls about route tables are done. */
export const tableEffects: Effects<keyof TableCalls> = {
  createTable(world, { name, vpcId }, { id }) {
    world.tables.set(id, { name, vpcId, main: false, routes: [] });
  },
  deleteTable(world, { tableId }) {
    world.tables.delete(tableId);
  },
  useTable(world, { subnetId, tableId }) {
    serve(world, subnetId, tableId);
  },
  leaveTable(world, { subnetId }) {
    serve(world, subnetId, mainTableOf(world, world.subnets.get(subnetId)?.vpcId ?? ""));
  },
};
