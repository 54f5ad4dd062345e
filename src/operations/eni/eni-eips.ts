import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** Refuses while a public address of the ENI, or of some of its addresses, is on its way to another state. */
export async function requireIdleEips(
  work: WriteWork,
  eniId: string,
  addresses?: readonly string[],
): Promise<void> {
  const where = addresses === undefined ? { eniId } : { eniId, privateAddress: addresses };
  for (const eip of await work.tx.find("eip", { where })) requireIdle(eip);
}
