import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { ReadWork, WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { together } from "../kit/together.ts";

const heldColumns = [
  "id",
  "vpcId",
  "subnetId",
  "instanceId",
  "kind",
  "state",
  "taskId",
  "privateIps",
  "ipPrefixes",
] as const;

/** As much of an ENI as what happens to its addresses is decided by. */
export type HeldEni = Pick<Eni, (typeof heldColumns)[number]>;

/** Refuses an ENI that is on its way to another state. */
function requireEniState(eni: HeldEni, allowed: readonly Eni["state"][]): void {
  if (allowed.includes(eni.state)) return;
  refuse({ kind: "eni.wrong-state", eniId: eni.id, state: eni.state, expected: allowed.join(" or ") });
}

/**
 * Refuses an ENI that is on its way to another state, or that a task keeps busy: to be asked in this order.
 */
export function requireSettled(eni: HeldEni): void {
  requireEniState(eni, ["available"]);
  requireIdle(eni);
}

/** Refuses an instance that neither runs nor is stopped. */
export function requireSteady(instance: Instance): void {
  if (instance.state === "running" || instance.state === "stopped") return;
  const expected = "running or stopped";
  refuse({ kind: "instance.wrong-state", instanceId: instance.id, state: instance.state, expected });
}

/** The instance an ENI hangs on, if any; under a primary ENI it must run or be stopped. */
export async function hostOf(work: ReadWork, eni: HeldEni): Promise<Instance | undefined> {
  if (eni.instanceId === null) return undefined;
  const instance = await work.tx.get("instance", eni.instanceId);
  if (instance !== undefined && eni.kind === "primary") requireSteady(instance);
  return instance;
}

/** Holds an ENI that must exist, and be in the VPC when one is named. */
export async function lockEni(work: WriteWork, eniId: string, vpcId?: string): Promise<Eni> {
  if (vpcId !== undefined) required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  const [found] = await work.tx.lock("eni", [eniId]);
  const eni = required(found, { kind: "eni.not-found", eniId });
  if (vpcId !== undefined && eni.vpcId !== vpcId) refuse({ kind: "eni.not-in-vpc", eniId, vpcId });
  return eni;
}

/** Holds an instance that must exist; to be asked for before its ENIs. */
export async function lockInstance(work: WriteWork, instanceId: string): Promise<Instance> {
  const [found] = await work.tx.lock("instance", [instanceId]);
  return required(found, { kind: "instance.not-found", instanceId });
}

/** The same, reading no more of it than its addresses are decided by. */
export async function holdEni(work: WriteWork, eniId: string, vpcId?: string): Promise<HeldEni> {
  const [vpc, found] = await together([
    vpcId === undefined ? undefined : work.tx.get("vpc", vpcId),
    work.tx.lockPick("eni", heldColumns, eniId),
  ]);
  if (vpcId !== undefined) required(vpc, { kind: "vpc.not-found", vpcId });
  const eni = required(found, { kind: "eni.not-found", eniId });
  if (vpcId !== undefined && eni.vpcId !== vpcId) refuse({ kind: "eni.not-in-vpc", eniId, vpcId });
  return eni;
}
