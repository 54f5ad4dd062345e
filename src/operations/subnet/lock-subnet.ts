import { refuse, required } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Locks a subnet and, before it, its network; callers that name the network must name the right one. */
export async function lockSubnet(
  work: WriteWork,
  subnetId: string,
  vpcId?: string,
): Promise<{ readonly vpc: Vpc; readonly subnet: Subnet }> {
  if (vpcId !== undefined && (await work.tx.get("vpc", vpcId)) === undefined) {
    refuse({ kind: "vpc.not-found", vpcId });
  }
  const missing = { kind: "subnet.not-found", subnetId } as const;
  const seen = required(await work.tx.get("subnet", subnetId), missing);
  if (vpcId !== undefined && seen.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  const [vpc] = await work.tx.lock("vpc", [seen.vpcId]);
  const [subnet] = await work.tx.lock("subnet", [subnetId]);
  return {
    vpc: required(vpc, { kind: "vpc.not-found", vpcId: seen.vpcId }),
    subnet: required(subnet, missing),
  };
}
