import { removeEips } from "../eip/remove-eips.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { releaseEni } from "./release-eni.ts";

/** What the end of instances comes to; the input of a task's step is plain data. */
export type DestroyedInstances = {
  readonly instanceIds: readonly string[];
  /** Whether the EIPs that are bound to them go as well. */
  readonly releaseEips: boolean;
};

// What keeps an EIP from being given back by itself keeps it here too: it stays, unbound.
async function releaseUnbound(work: WriteWork, eipIds: readonly string[]): Promise<void> {
  const where = { id: eipIds, state: "unbound", blocked: false, deletionProtected: false } as const;
  const eips = await work.tx.find("eip", { where });
  await removeEips(
    work,
    eips.filter((eip) => eip.chargeType !== "prepaid"),
  );
}

async function destroy(work: WriteWork, instanceId: string, releaseEips: boolean): Promise<void> {
  const bound = releaseEips ? await work.tx.pick("eip", ["id"], { where: { instanceId } }) : [];
  const seen = await work.tx.pick("eni", ["id"], { where: { instanceId } });
  // Held, so that none is given another address while it goes.
  const enis = await work.tx.lock("eni", seen.map((eni) => eni.id).sort());
  for (const eni of enis) if (eni.instanceId === instanceId) await releaseEni(work, eni);
  await work.tx.remove("havipMember", { memberId: instanceId });
  if (bound.length > 0) {
    await releaseUnbound(
      work,
      bound.map((eip) => eip.id),
    );
  }
  await work.tx.remove("instanceKeyPair", { instanceId });
  await untagAll(work, [instanceId]);
  await work.tx.remove("instance", { id: instanceId });
}

/**
 * Removes instances and what goes with them: primary ENIs with their addresses, and ordinary public
 * addresses; EIPs are unbound, or given back too where that is asked.
 */
export const destroyInstances = writeOperation(
  "instance/destroy-instances",
  async (work, { instanceIds, releaseEips }: DestroyedInstances) => {
    for (const instanceId of instanceIds) await destroy(work, instanceId, releaseEips);
  },
);
