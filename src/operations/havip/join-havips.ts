import { refuse, required } from "../../domain/fault/fault.ts";
import type { Havip, HavipMember } from "../../domain/havip/havip.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockHavip } from "./require-havip.ts";

/** Which instance or ENI may claim which HAVIP. */
export interface Membership {
  readonly havipId: string;
  readonly memberKind: HavipMember["memberKind"];
  readonly memberId: string;
}

async function vpcOf(work: WriteWork, { memberKind, memberId }: Membership): Promise<string> {
  if (memberKind === "eni") {
    const eni = await work.tx.get("eni", memberId);
    return required(eni, { kind: "eni.not-found", eniId: memberId }).vpcId;
  }
  const instance = await work.tx.get("instance", memberId);
  return required(instance, { kind: "instance.not-found", instanceId: memberId }).vpcId;
}

/** Lets an instance or ENI of the same network claim a HAVIP that is held. */
export async function join(work: WriteWork, havip: Havip, member: Membership): Promise<void> {
  const { havipId, memberKind, memberId } = member;
  if (!havip.checkAssociate) refuse({ kind: "havip.unchecked", havipId });
  if ((await vpcOf(work, member)) !== havip.vpcId) {
    refuse({ kind: "vpc.mismatch", resourceId: memberId, vpcId: havip.vpcId });
  }
  const present = await work.tx.get("havipMember", [havipId, memberId]);
  if (present !== undefined) refuse({ kind: "havip.member-exists", havipId, memberId });
  await work.tx.insert("havipMember", [{ havipId, memberKind, memberId, createdAtMs: work.call.nowMs }]);
}

/** Lets instances and ENIs claim HAVIPs, all or none. */
export const joinHavips = writeOperation(
  "havip/join-havips",
  async (work, { members }: { readonly members: readonly Membership[] }) => {
    for (const member of members) await join(work, await lockHavip(work, member.havipId), member);
  },
);
