import { refuse } from "../../domain/fault/fault.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockGroup } from "./lock-group.ts";

/** Whether members of a group reach each other where no rule says so. */
export type InnerAccess = Pick<SecurityGroup, "innerAccess"> & { readonly securityGroupId: string };

/** Lets the members of a group reach each other, or keeps them apart as an enterprise group's always are. */
export const setInnerAccess = writeOperation(
  "security-group/set-inner-access",
  async (work, { securityGroupId, innerAccess }: InnerAccess) => {
    const group = await lockGroup(work, securityGroupId);
    if (group.kind === "enterprise" && innerAccess === "accept") {
      const expected = "Drop, since members of an enterprise group are kept apart";
      refuse({ kind: "rule.bad-action", field: "innerAccessPolicy", value: innerAccess, expected });
    }
    const change = { innerAccess, modifiedAtMs: work.call.nowMs };
    await work.tx.update("securityGroup", { id: securityGroupId }, change);
  },
);
