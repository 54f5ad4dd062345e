import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import type { Membership } from "./join-havips.ts";
import { lockHavip } from "./require-havip.ts";

/** Who is no longer to claim which HAVIP. */
export interface Departure extends Omit<Membership, "memberKind"> {
  /** Refuses to take the HAVIP from the one that holds it. */
  readonly sparesHolder?: boolean;
}

/** Takes from an instance or ENI the right to claim a HAVIP; one that may not claim it does not hold it. */
export async function leave(work: WriteWork, { havipId, memberId, sparesHolder }: Departure): Promise<void> {
  const { eniId, instanceId } = await lockHavip(work, havipId);
  const [left] = await work.tx.remove("havipMember", { havipId, memberId });
  required(left, { kind: "havip.member-not-found", havipId, memberId });
  if (memberId !== eniId && memberId !== instanceId) return;
  if (sparesHolder === true) refuse({ kind: "havip.held", havipId, memberId });
  await work.tx.update("havip", { id: havipId }, { eniId: null, instanceId: null });
}

/** Takes from instances and ENIs the right to claim HAVIPs, all or none. */
export const leaveHavips = writeOperation(
  "havip/leave-havips",
  async (work, { members }: { readonly members: readonly Departure[] }) => {
    for (const member of members) await leave(work, member);
  },
);
