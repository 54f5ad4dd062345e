import { required } from "../../domain/fault/fault.ts";
import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { ReadWork, WriteWork } from "../kit/operation.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";

/** One of the two tables by which some vendors name a gateway's rules. */
export type RuleTable = { readonly snatTableId: string } | { readonly forwardTableId: string };

/** Where a rule is kept: a gateway, or one of its tables. */
export type RuleHome = NatGatewayName | RuleTable;

/** The gateway that has a table of rules. */
export async function gatewayOfTable(work: ReadWork, table: RuleTable): Promise<NatGateway> {
  const [row] = await work.tx.find("natGateway", { where: table });
  const tableId = "snatTableId" in table ? table.snatTableId : table.forwardTableId;
  return required(row, { kind: "nat.table-not-found", tableId });
}

/** Reads the gateway of some rules and holds it until the end. */
export async function findNatGateway(work: WriteWork, home: RuleHome): Promise<NatGateway> {
  if ("natGatewayId" in home) return lockNatGateway(work, home);
  const { id } = await gatewayOfTable(work, home);
  return lockNatGateway(work, { natGatewayId: id });
}
