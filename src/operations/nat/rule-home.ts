import { required } from "../../domain/fault/fault.ts";
import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { WriteWork } from "../kit/operation.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";

/** Where a rule is kept: a gateway, or one of its two tables by which some vendors name it. */
export type RuleHome =
  | NatGatewayName
  | { readonly snatTableId: string }
  | { readonly forwardTableId: string };

/** Reads the gateway of some rules and holds it until the end. */
export async function findNatGateway(work: WriteWork, home: RuleHome): Promise<NatGateway> {
  if ("natGatewayId" in home) return lockNatGateway(work, home);
  const [tableId = ""] = Object.values(home) as string[];
  const [row] = await work.tx.find("natGateway", { where: home });
  const { id } = required(row, { kind: "nat.table-not-found", tableId });
  return lockNatGateway(work, { natGatewayId: id });
}
