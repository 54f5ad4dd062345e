import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireFreeName } from "./create-group.ts";
import { lockGroup } from "./lock-group.ts";

/** What about a security group is to be different; what is left out stays. */
export interface ModifyGroup {
  readonly securityGroupId: string;
  readonly name?: string;
  readonly description?: string;
  readonly innerAccess?: SecurityGroup["innerAccess"];
  /** Whether another group of the project with this name is in the way. */
  readonly uniqueName?: boolean;
}

/** Changes what a security group is called, or whether its members reach each other. */
export const modifyGroup = writeOperation("security-group/modify-group", async (work, input: ModifyGroup) => {
  const { securityGroupId, name, description, innerAccess, uniqueName = false } = input;
  const group = await lockGroup(work, securityGroupId);
  if (uniqueName && name !== undefined && name !== group.name) {
    await requireFreeName(work, group.projectId, name);
  }
  const change = {
    name: name ?? group.name,
    description: description ?? group.description,
    innerAccess: innerAccess ?? group.innerAccess,
    modifiedAtMs: work.call.nowMs,
  };
  await work.tx.update("securityGroup", { id: securityGroupId }, change);
});
