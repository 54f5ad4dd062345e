import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

const unbound = {
  state: "unbound",
  targetKind: null,
  targetId: null,
  eniId: null,
  privateAddress: null,
  instanceId: null,
  boundAtMs: null,
} as const;

function bound(eniId: string, addresses: readonly string[] | undefined) {
  return addresses === undefined ? { eniId } : { eniId, privateAddress: addresses };
}

/** Refuses while a public address of the ENI, or of some of its addresses, is on its way to another state. */
export async function requireIdleEips(
  work: WriteWork,
  eniId: string,
  addresses?: readonly string[],
): Promise<void> {
  const eips = await work.tx.find("eip", { where: bound(eniId, addresses) });
  for (const eip of eips) requireIdle(eip);
}

/** Unbinds the public addresses of an ENI, or of some of its addresses. */
export async function dropEips(work: WriteWork, eniId: string, addresses?: readonly string[]): Promise<void> {
  await work.tx.update("eip", bound(eniId, addresses), unbound);
}

/** Tells the public addresses of an ENI which instance they lead to now. */
export async function leadEips(work: WriteWork, eniId: string, instanceId: string | null): Promise<void> {
  await work.tx.update("eip", { eniId }, { instanceId });
}
