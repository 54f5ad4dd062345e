import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { lockGroup } from "./lock-group.ts";

async function requireUnused(work: WriteWork, securityGroupId: string): Promise<void> {
  const members = await work.tx.count("eniSecurityGroup", { where: { securityGroupId } });
  if (members > 0) refuse({ kind: "security-group.has-members", securityGroupId, members });
  const [rule] = await work.tx.pick("securityGroupRule", ["securityGroupId"], {
    where: { peerGroupId: securityGroupId, securityGroupId: { not: securityGroupId } },
    limit: 1,
  });
  if (rule !== undefined) {
    refuse({ kind: "security-group.referenced", securityGroupId, by: rule.securityGroupId });
  }
}

/** Deletes a security group that guards nothing and that no rule of another names. */
export const deleteGroup = writeOperation(
  "security-group/delete-group",
  async (work, { securityGroupId }: { readonly securityGroupId: string }): Promise<void> => {
    const group = await lockGroup(work, securityGroupId);
    if (group.isDefault) refuse({ kind: "security-group.is-default", securityGroupId });
    await requireUnused(work, securityGroupId);
    await work.tx.remove("securityGroupRule", { securityGroupId });
    await untagAll(work, [securityGroupId]);
    await work.tx.remove("securityGroup", { id: securityGroupId });
  },
);
