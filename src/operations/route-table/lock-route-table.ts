import { refuse, required } from "../../domain/fault/fault.ts";
import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { ReadWork, WriteWork } from "../kit/operation.ts";

/** Names a route table, and the network it must be in when the caller says so. */
export interface RouteTableName {
  readonly routeTableId: string;
  readonly vpcId?: string;
}

/** Refuses a table of another network. */
async function requireTableVpc(work: ReadWork, table: RouteTable, vpcId: string | undefined): Promise<void> {
  if (vpcId === undefined) return;
  required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  if (table.vpcId !== vpcId) refuse({ kind: "route-table.vpc-mismatch", routeTableId: table.id, vpcId });
}

/** Reads a table and holds it until the end. */
export async function lockRouteTable(work: WriteWork, name: RouteTableName): Promise<RouteTable> {
  const { routeTableId, vpcId } = name;
  const [table] = await work.tx.lock("routeTable", [routeTableId]);
  const found = required(table, { kind: "route-table.not-found", routeTableId });
  await requireTableVpc(work, found, vpcId);
  return found;
}
