import { refuse, required } from "../../domain/fault/fault.ts";
import type { Havip } from "../../domain/havip/havip.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { join, type Membership } from "./join-havips.ts";
import { lockHavip } from "./require-havip.ts";

/** An instance or ENI that is to share a HAVIP of its own subnet. */
export interface AssociateHavip extends Membership {
  readonly most: number;
}

async function subnetOf(work: WriteWork, { memberKind, memberId }: Membership): Promise<string> {
  if (memberKind === "eni") {
    const [eni] = await work.tx.lock("eni", [memberId]);
    return required(eni, { kind: "eni.not-found", eniId: memberId }).subnetId;
  }
  const [found] = await work.tx.lock("instance", [memberId]);
  const { state, subnetId } = required(found, { kind: "instance.not-found", instanceId: memberId });
  if (state !== "running" && state !== "stopped") {
    refuse({ kind: "instance.wrong-state", instanceId: memberId, state, expected: "running or stopped" });
  }
  return subnetId;
}

async function requireRoom(work: WriteWork, havip: Havip, asked: AssociateHavip): Promise<void> {
  const { havipId, memberKind, memberId, most } = asked;
  const members = await work.tx.find("havipMember", { where: { havipId } });
  if (members.some((one) => one.memberId === memberId)) {
    refuse({ kind: "havip.member-exists", havipId, memberId });
  }
  if (members.some((one) => one.memberKind !== memberKind)) {
    refuse({ kind: "havip.members-mixed", havipId: havip.id, memberId });
  }
  if (members.length >= most) refuse({ kind: "havip.members-full", havipId, limit: most });
}

/** Lets an instance or ENI of a HAVIP's subnet claim it: some of one kind may, and only so many. */
export const associateHavip = writeOperation(
  "havip/associate-havip",
  async (work, asked: AssociateHavip): Promise<void> => {
    const { havipId, memberId } = asked;
    required(await work.tx.get("havip", havipId), { kind: "havip.not-found", havipId });
    const subnetId = await subnetOf(work, asked);
    const havip = await lockHavip(work, havipId);
    if (subnetId !== havip.subnetId) {
      refuse({ kind: "havip.member-elsewhere", memberId, subnetId: havip.subnetId });
    }
    await requireRoom(work, havip, asked);
    await join(work, havip, asked);
  },
);
