import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { guardEni } from "./guard-eni.ts";
import { type EnisAndGroups, lockGuardable } from "./require-guardable.ts";

/** Puts security groups on ENIs, all or none; groups that are there already stay. */
export const addGroups = writeOperation(
  "eni/add-groups",
  async (work, { eniIds, securityGroupIds }: EnisAndGroups) => {
    const groups = await work.tx.lock("securityGroup", [...new Set(securityGroupIds)].toSorted());
    const missing = securityGroupIds.find((id) => !groups.some((group) => group.id === id));
    if (missing !== undefined) refuse({ kind: "security-group.not-found", securityGroupId: missing });
    for (const eni of await lockGuardable(work, eniIds)) {
      await guardEni(work, eni.id, eni.vpcId, securityGroupIds);
    }
  },
);
