import { guardEni } from "../eni/guard-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockMember, memberId, type MemberName } from "./lock-member.ts";

/** Members, and the groups that are to guard each in place of those that do. */
export interface SetGroups {
  readonly members: readonly { readonly member: MemberName; readonly securityGroupIds: readonly string[] }[];
}

/** Puts other groups in place of those that guard instances or ENIs, all or none. */
export const setGroups = writeOperation("security-group/set-groups", async (work, { members }: SetGroups) => {
  const groups = new Set(members.flatMap(({ securityGroupIds }) => securityGroupIds));
  await work.tx.lock("securityGroup", [...groups].toSorted());
  // Always in the same order, so that two such calls never wait for each other.
  const inOrder = members.toSorted((one, other) => (memberId(one.member) < memberId(other.member) ? -1 : 1));
  for (const { member, securityGroupIds } of inOrder) {
    const eni = await lockMember(work, member);
    await work.tx.remove("eniSecurityGroup", { eniId: eni.id });
    await guardEni(work, eni.id, eni.vpcId, securityGroupIds);
  }
});
