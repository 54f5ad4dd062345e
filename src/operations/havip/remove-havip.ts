import { freePrivateIps } from "../address/private-ips.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";

/** What the end of a HAVIP comes to. */
export type RemoveHavip = { readonly havipId: string; readonly subnetId: string };

/** Ends the removal of a HAVIP: its address is nobody's, and rests. */
export const removeHavip = writeOperation(
  "havip/remove-havip",
  async (work, { havipId, subnetId }: RemoveHavip) => {
    await freePrivateIps(work, subnetId, { ownerId: havipId });
    await work.tx.remove("havipMember", { havipId });
    await untagAll(work, [havipId]);
    await work.tx.remove("havip", { id: havipId });
  },
);
