import type { Eip } from "../../domain/eip/eip.ts";
import type { WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { freePublicAddresses } from "./public-addresses.ts";

/**
 * Removes public addresses, which go back to their pools; the caller has made sure that nothing needs them.
 */
export async function removeEips(work: WriteWork, eips: readonly Eip[]): Promise<void> {
  if (eips.length === 0) return;
  const ids = eips.map((eip) => eip.id);
  await untagAll(work, ids);
  await work.tx.remove("eip", { id: ids });
  await freePublicAddresses(
    work,
    eips.map((eip) => eip.address),
  );
}
