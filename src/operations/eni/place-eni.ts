import type { Eni } from "../../domain/eni/eni.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { requireFits } from "./address-room.ts";
import { requireSteady } from "./require-state.ts";

/** Refuses an instance that cannot take one more ENI now. */
export async function requireEniPlace(work: WriteWork, host: Instance): Promise<void> {
  requireSteady(host);
  requireIdle(host);
  const present = await work.tx.count("eni", { where: { instanceId: host.id } });
  if (present >= host.eniLimit) {
    refuse({ kind: "instance.eni-limit", instanceId: host.id, limit: host.eniLimit });
  }
}

/** Refuses an instance that is in another network or zone than the ENI. */
export function requireSamePlace(eni: Pick<Eni, "id" | "vpcId" | "zone">, host: Instance): void {
  if (host.vpcId !== eni.vpcId) refuse({ kind: "vpc.mismatch", resourceId: host.id, vpcId: eni.vpcId });
  if (host.zone !== eni.zone) {
    refuse({ kind: "eni.zone-mismatch", eniId: eni.id, zone: eni.zone, expected: host.zone });
  }
}

/** The lowest device index that is free on an instance; 0 is the primary ENI's. */
export async function freeDeviceIndex(work: WriteWork, instanceId: string): Promise<number> {
  const rows = await work.tx.pick("eni", ["deviceIndex"], { where: { instanceId } });
  const taken = new Set(rows.map((row) => row.deviceIndex));
  let index = 1;
  while (taken.has(index)) index += 1;
  return index;
}

/** Puts an ENI on an instance, where it takes its place at once; it is on its way there until a task ends. */
export async function placeEni(work: WriteWork, eni: Eni, host: Instance): Promise<void> {
  requireSamePlace(eni, host);
  await requireEniPlace(work, host);
  await requireFits(work, eni, host);
  const deviceIndex = await freeDeviceIndex(work, host.id);
  const place = { instanceId: host.id, deviceIndex, attachedAtMs: work.call.nowMs };
  await work.tx.update("eni", { id: eni.id }, { ...place, state: "attaching" });
}
