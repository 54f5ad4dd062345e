import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { removeHavip } from "./remove-havip.ts";
import { lockHavip } from "./require-havip.ts";

/** A HAVIP that is to go. */
export interface DeleteHavip {
  readonly havipId: string;
  /** Refuses while something may claim it. */
  readonly memberless?: boolean;
}

async function requireMemberless(work: WriteWork, havipId: string): Promise<void> {
  const [member] = await work.tx.find("havipMember", { where: { havipId }, limit: 1 });
  if (member !== undefined) refuse({ kind: "havip.in-use", havipId, by: member.memberId });
}

/** Removes a HAVIP that no EIP stands for and no route leads to. */
export const deleteHavip = writeOperation(
  "havip/delete-havip",
  async (work, { havipId, memberless }: DeleteHavip) => {
    const { subnetId } = await lockHavip(work, havipId);
    const [eip] = await work.tx.find("eip", { where: { targetId: havipId } });
    if (eip !== undefined) refuse({ kind: "havip.has-eip", havipId, address: eip.address });
    const [route] = await work.tx.find("route", { where: { nextHopId: havipId }, limit: 1 });
    if (route !== undefined) refuse({ kind: "havip.in-use", havipId, by: `route ${route.destination}` });
    if (memberless === true) await requireMemberless(work, havipId);
    await work.tx.update("havip", { id: havipId }, { state: "deleting" });
    const resources = [{ table: "havip", id: havipId }] as const;
    return openTask(work, { resources, step: removeHavip, input: { havipId, subnetId } });
  },
);
