import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { releaseEni } from "./release-eni.ts";

/** What the end of instances comes to; the input of a task's step is plain data. */
export type DestroyedInstances = { readonly instanceIds: readonly string[] };

async function destroy(work: WriteWork, instanceId: string): Promise<void> {
  for (const eni of await work.tx.find("eni", { where: { instanceId } })) await releaseEni(work, eni);
  await work.tx.remove("instanceKeyPair", { instanceId });
  await untagAll(work, [instanceId]);
  await work.tx.remove("instance", { id: instanceId });
}

/**
 * Removes instances and what goes with them: primary ENIs with their addresses, and ordinary public
 * addresses.
 */
export const destroyInstances = writeOperation(
  "instance/destroy-instances",
  async (work, { instanceIds }: DestroyedInstances) => {
    for (const instanceId of instanceIds) await destroy(work, instanceId);
  },
);
