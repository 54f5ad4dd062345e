import { refuse, required } from "../../domain/fault/fault.ts";
import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** Names a NAT gateway, and the network it must be in when the caller says so. */
export interface NatGatewayName {
  readonly natGatewayId: string;
  readonly vpcId?: string;
}

/** Reads a NAT gateway that nothing keeps busy, and holds it until the end. */
export async function lockNatGateway(work: WriteWork, name: NatGatewayName): Promise<NatGateway> {
  const { natGatewayId, vpcId } = name;
  if (vpcId !== undefined) {
    required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  }
  const [row] = await work.tx.lock("natGateway", [natGatewayId]);
  const nat = required(row, { kind: "nat.not-found", natGatewayId });
  if (vpcId !== undefined && nat.vpcId !== vpcId) refuse({ kind: "nat.not-found", natGatewayId });
  requireIdle(nat);
  if (nat.state === "available") return nat;
  return refuse({ kind: "nat.wrong-state", natGatewayId, state: nat.state, expected: "available" });
}
