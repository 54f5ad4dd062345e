import { writeOperation } from "../kit/operation.ts";
import { lockHavip } from "./require-havip.ts";

/** Renames a HAVIP. */
export const renameHavip = writeOperation(
  "havip/rename-havip",
  async (work, { havipId, name }: { readonly havipId: string; readonly name: string }) => {
    await lockHavip(work, havipId);
    await work.tx.update("havip", { id: havipId }, { name });
  },
);
