import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { type EnisAndGroups, lockGuardable } from "./require-guardable.ts";

/** Takes security groups off ENIs, all or none; groups that are not on one are passed over. */
export const removeGroups = writeOperation(
  "eni/remove-groups",
  async (work, { eniIds, securityGroupIds }: EnisAndGroups) => {
    const groups = await work.tx.getMany("securityGroup", securityGroupIds);
    const missing = securityGroupIds.find((id) => !groups.some((group) => group.id === id));
    if (missing !== undefined) refuse({ kind: "security-group.not-found", securityGroupId: missing });
    for (const eni of await lockGuardable(work, eniIds)) {
      await work.tx.remove("eniSecurityGroup", { eniId: eni.id, securityGroupId: securityGroupIds });
    }
  },
);
