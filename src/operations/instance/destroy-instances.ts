import type { Eip } from "../../domain/eip/eip.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { releaseEni } from "./release-eni.ts";

const unbound = {
  state: "unbound",
  targetKind: null,
  targetId: null,
  eniId: null,
  privateAddress: null,
  instanceId: null,
  boundAtMs: null,
} as const;

// The address of a secondary ENI stays with it, though no instance is behind it any more.
async function releaseEip(work: WriteWork, eip: Eip, goingEniIds: ReadonlySet<string>): Promise<void> {
  if (eip.kind === "wan") await work.tx.remove("eip", { id: eip.id });
  else if (eip.eniId !== null && !goingEniIds.has(eip.eniId)) {
    await work.tx.update("eip", { id: eip.id }, { instanceId: null });
  } else await work.tx.update("eip", { id: eip.id }, unbound);
}

async function destroy(work: WriteWork, instanceId: string): Promise<void> {
  const { tx } = work;
  const enis = await tx.find("eni", { where: { instanceId } });
  const going = new Set(enis.filter((one) => one.kind === "primary" || one.deleteOnRelease).map(({ id }) => id));
  for (const eip of await tx.find("eip", { where: { instanceId } })) await releaseEip(work, eip, going);
  for (const eni of enis) await releaseEni(work, eni);
  await tx.update("havip", { instanceId }, { instanceId: null, eniId: null });
  await tx.remove("instanceKeyPair", { instanceId });
  await untagAll(work, [instanceId]);
  await tx.remove("instance", { id: instanceId });
}

/** What the end of instances comes to; the input of a task's step is plain data. */
export type DestroyedInstances = { readonly instanceIds: readonly string[] };

/** Removes instances and what goes with them: primary ENIs with their addresses, and ordinary public addresses. */
export const destroyInstances = writeOperation(
  "instance/destroy-instances",
  async (work, { instanceIds }: DestroyedInstances) => {
    for (const instanceId of instanceIds) await destroy(work, instanceId);
  },
);
