import type { Eni } from "../../domain/eni/eni.ts";
import { freePrivateIps } from "../address/private-ips.ts";
import { moveEipsWithEni, unbindEipsOf } from "../eip/bind-eip.ts";
import type { WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";

async function removeEni(work: WriteWork, eni: Eni): Promise<void> {
  const { tx } = work;
  await unbindEipsOf(work, { eniId: eni.id });
  await freePrivateIps(work, eni.subnetId, { ownerId: eni.id });
  await tx.remove("ipv6Address", { eniId: eni.id });
  await tx.remove("ipPrefix", { eniId: eni.id });
  await tx.remove("eniSecurityGroup", { eniId: eni.id });
  await tx.remove("eniPermission", { eniId: eni.id });
  await tx.update("havip", { eniId: eni.id }, { eniId: null, instanceId: null });
  await untagAll(work, [eni.id]);
  await tx.remove("eni", { id: eni.id });
}

/** Takes an ENI off an instance that goes: the primary one goes too, and those that were said to. */
export async function releaseEni(work: WriteWork, eni: Eni): Promise<void> {
  if (eni.kind === "primary" || eni.deleteOnRelease) return removeEni(work, eni);
  const free = { instanceId: null, deviceIndex: null, attachedAtMs: null, state: "available" } as const;
  await work.tx.update("eni", { id: eni.id }, { ...free, taskId: null });
  await work.tx.update("havip", { eniId: eni.id }, { instanceId: null });
  await moveEipsWithEni(work, eni.id, null);
}
