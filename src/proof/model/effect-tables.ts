import type { NetworkState } from "../network/state.ts";
import type { TableCall } from "./call.ts";
import type { Complaint } from "./effect-enis.ts";
import type { World } from "./world.ts";

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

function changeRoutes(world: World, call: Extract<TableCall, { readonly destination: string }>): void {
  const table = world.tables.get(call.tableId);
  if (table === undefined) return;
  const { destination, hop } = call;
  const others = table.routes.filter((route) => route.destination !== destination);
  table.routes = call.verb === "addRoute" ? [...others, { destination, hop }] : others;
}

/** What there is once calls about route tables are done. */
export function settleTables(world: World, call: TableCall, id: string): void {
  switch (call.verb) {
    case "createTable":
      world.tables.set(id, { name: call.name, vpcId: call.vpcId, main: false, routes: [] });
      break;
    case "deleteTable":
      world.tables.delete(call.tableId);
      break;
    case "useTable":
      serve(world, call.subnetId, call.tableId);
      break;
    case "leaveTable":
      serve(world, call.subnetId, mainTableOf(world, world.subnets.get(call.subnetId)?.vpcId ?? ""));
      break;
    case "addRoute":
    case "dropRoute":
      changeRoutes(world, call);
  }
}
