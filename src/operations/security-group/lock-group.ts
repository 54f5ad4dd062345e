import { required } from "../../domain/fault/fault.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { ReadTx } from "../../store/port.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Holds a security group that must exist. */
export async function lockGroup(work: WriteWork, securityGroupId: string): Promise<SecurityGroup> {
  const [found] = await work.tx.lock("securityGroup", [securityGroupId]);
  return required(found, { kind: "security-group.not-found", securityGroupId });
}

/** Finds a security group that must exist. */
export async function findGroup(tx: ReadTx, securityGroupId: string): Promise<SecurityGroup> {
  const group = await tx.get("securityGroup", securityGroupId);
  return required(group, { kind: "security-group.not-found", securityGroupId });
}
