import { refuse } from "../../domain/fault/fault.ts";
import { guardEni } from "../eni/guard-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockGroup } from "./lock-group.ts";
import { lockMember, memberId, type MemberName } from "./lock-member.ts";

/** A member, and the group it is about to join or leave. */
export interface Membership {
  readonly securityGroupId: string;
  readonly member: MemberName;
}

/** Puts a group on an instance or ENI that it does not guard yet. */
export const joinGroup = writeOperation(
  "security-group/join-group",
  async (work, { securityGroupId, member }: Membership) => {
    await lockGroup(work, securityGroupId);
    const eni = await lockMember(work, member);
    const there = await work.tx.get("eniSecurityGroup", [eni.id, securityGroupId]);
    if (there !== undefined) {
      refuse({ kind: "security-group.is-member", securityGroupId, memberId: memberId(member) });
    }
    await guardEni(work, eni.id, eni.vpcId, [securityGroupId]);
  },
);
