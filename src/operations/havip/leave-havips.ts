import { required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import type { Membership } from "./join-havips.ts";
import { lockHavip } from "./require-havip.ts";

/** Takes from instances and ENIs the right to claim HAVIPs, all or none. */
export const leaveHavips = writeOperation(
  "havip/leave-havips",
  async (work, { members }: { readonly members: readonly Omit<Membership, "memberKind">[] }) => {
    for (const { havipId, memberId } of members) {
      const { eniId, instanceId } = await lockHavip(work, havipId);
      const [left] = await work.tx.remove("havipMember", { havipId, memberId });
      required(left, { kind: "havip.member-not-found", havipId, memberId });
      // One that may not claim it does not hold it.
      if (memberId === eniId || memberId === instanceId) {
        await work.tx.update("havip", { id: havipId }, { eniId: null, instanceId: null });
      }
    }
  },
);
