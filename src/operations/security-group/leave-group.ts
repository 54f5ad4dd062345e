import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import type { Membership } from "./join-group.ts";
import { lockGroup } from "./lock-group.ts";
import { lockMember, memberId } from "./lock-member.ts";

/** Takes a group off an instance or ENI, which must keep at least one other. */
export const leaveGroup = writeOperation(
  "security-group/leave-group",
  async (work, { securityGroupId, member }: Membership) => {
    await lockGroup(work, securityGroupId);
    const eni = await lockMember(work, member);
    const present = await work.tx.find("eniSecurityGroup", { where: { eniId: eni.id } });
    const named = { securityGroupId, memberId: memberId(member) };
    if (!present.some((row) => row.securityGroupId === securityGroupId)) {
      refuse({ kind: "security-group.not-member", ...named });
    }
    if (present.length === 1) refuse({ kind: "security-group.last", ...named });
    await work.tx.remove("eniSecurityGroup", { eniId: eni.id, securityGroupId });
  },
);
