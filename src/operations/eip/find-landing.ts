import type { Eip } from "../../domain/eip/eip.ts";
import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import { passedQuota } from "../kit/quota.ts";
import type { WriteWork } from "../kit/operation.ts";
import type { Landing } from "./bind-eip.ts";
import { removeEips } from "./remove-eips.ts";

/** What an EIP is to be bound to, as a caller names it. */
export type Target =
  | { readonly kind: "instance"; readonly instanceId: string }
  | {
      readonly kind: "eni";
      readonly eniId: string;
      /** The primary one when left out. */
      readonly privateAddress?: string;
      /** Whether the interface itself carries the public address: alone, or with others. */
      readonly visible?: "alone" | "shared";
      /** Refuses the primary interface of an instance, which is bound to by the instance's name. */
      readonly secondaryOnly?: boolean;
    }
  | { readonly kind: "havip"; readonly havipId: string }
  | { readonly kind: "nat"; readonly natGatewayId: string };

/** What becomes of the ordinary public address that a target has already. */
export type WanRule = "release" | "refuse";

/** How many public addresses an interface may carry itself. */
const visiblePerEni = 10;

// Only so many per instance, or one for each private address where the vendor counts no further.
function capOf(work: WriteWork, instance: Instance): number {
  const { eipsPerInstance } = work.rules.profiles[instance.profile] ?? work.profile;
  if (eipsPerInstance.length === 0) return Number.POSITIVE_INFINITY;
  return eipsPerInstance.findLast(({ vcpuFrom }) => instance.vcpu >= vcpuFrom)?.eips ?? 1;
}

async function requireInstanceRoom(work: WriteWork, instance: Instance): Promise<void> {
  const limit = capOf(work, instance);
  const where = { instanceId: instance.id, kind: { not: "wan" as const } };
  const present = await work.tx.count("eip", { where });
  if (present + 1 > limit) refuse({ kind: "eip.instance-limit", instanceId: instance.id, limit });
}

async function clearWanIp(work: WriteWork, wan: Eip, rule: WanRule): Promise<void> {
  const instanceId = wan.instanceId ?? "";
  if (rule === "refuse") refuse({ kind: "eip.has-wan-ip", instanceId });
  if (wan.blocked) refuse({ kind: "eip.wan-ip-blocked", instanceId });
  await removeEips(work, [wan]);
}

async function primaryAddress(work: WriteWork, eniId: string): Promise<string | undefined> {
  const [ip] = await work.tx.find("privateIp", { where: { ownerId: eniId, primary: true } });
  return ip?.address;
}

/** The primary interface of an instance, which is what an EIP of the instance is bound to. */
export async function primaryEniOf(work: WriteWork, instanceId: string): Promise<Eni> {
  const [eni] = await work.tx.find("eni", { where: { instanceId, kind: "primary" } });
  return required(eni, { kind: "instance.not-found", instanceId });
}

async function onInstance(work: WriteWork, instanceId: string, rule: WanRule): Promise<Landing> {
  const [found] = await work.tx.lock("instance", [instanceId]);
  const instance = required(found, { kind: "instance.not-found", instanceId });
  const { state } = instance;
  if (state !== "running" && state !== "stopped") {
    refuse({ kind: "instance.wrong-state", instanceId, state, expected: "running or stopped" });
  }
  const { id: eniId } = await primaryEniOf(work, instanceId);
  await work.tx.lock("eni", [eniId]);
  const privateAddress = required(await primaryAddress(work, eniId), { kind: "eni.not-found", eniId });
  const [holder] = await work.tx.find("eip", { where: { eniId, privateAddress } });
  if (holder !== undefined && holder.kind !== "wan") refuse({ kind: "eip.instance-has-eip", instanceId });
  await requireInstanceRoom(work, instance);
  if (holder !== undefined) await clearWanIp(work, holder, rule);
  return { targetKind: "instance", targetId: instanceId, eniId, privateAddress, instanceId };
}

async function hostOf(work: WriteWork, instanceId: string | null): Promise<Instance | undefined> {
  if (instanceId === null) return undefined;
  const [instance] = await work.tx.lock("instance", [instanceId]);
  return instance;
}

function requireSettled(instance: Instance): void {
  const { id: instanceId, state } = instance;
  if (state !== "running" && state !== "stopped") {
    refuse({ kind: "eip.bound-instance-state", instanceId, state });
  }
}

async function requireVisible(work: WriteWork, eni: Eni, visible: "alone" | "shared"): Promise<void> {
  if (eni.instanceId !== null) refuse({ kind: "eip.eni-attached", eniId: eni.id });
  if (visible === "alone" && eni.privateIps > 1) refuse({ kind: "eip.eni-has-secondary", eniId: eni.id });
  const present = await work.tx.count("eip", { where: { eniId: eni.id } });
  const limit = visible === "alone" ? 1 : visiblePerEni;
  if (present + 1 > limit) refuse({ kind: "eip.eni-full", eniId: eni.id, limit });
}

async function requireOneMode(work: WriteWork, eniId: string, visible: string | undefined): Promise<void> {
  const others = await work.tx.find("eip", { where: { eniId } });
  const isVisible = (eip: Eip) => eip.privateAddress === null;
  const conflicts = others.some((eip) => isVisible(eip) !== (visible === "shared"));
  if (conflicts && visible !== "alone") refuse({ kind: "eip.mode-conflict", mode: visible ?? "NAT" });
}

async function onEni(
  work: WriteWork,
  target: Extract<Target, { kind: "eni" }>,
  rule: WanRule,
): Promise<Landing> {
  const { eniId, visible } = target;
  const known = required(await work.tx.get("eni", eniId), { kind: "eni.not-found", eniId });
  const instance = await hostOf(work, known.instanceId);
  const [locked] = await work.tx.lock("eni", [eniId]);
  const eni = required(locked, { kind: "eni.not-found", eniId });
  if (target.secondaryOnly === true && eni.kind === "primary") {
    refuse({ kind: "eip.target-unsupported", targetId: eniId });
  }
  const address = target.privateAddress ?? (await primaryAddress(work, eniId)) ?? "";
  const [ip] = await work.tx.find("privateIp", { where: { ownerId: eniId, address } });
  if (ip === undefined) refuse({ kind: "address.not-on-eni", address, eniId });
  if (visible !== undefined) await requireVisible(work, eni, visible);
  await requireOneMode(work, eniId, visible);
  const [holder] = await work.tx.find("eip", { where: { eniId, privateAddress: address } });
  if (holder !== undefined && holder.kind !== "wan") {
    refuse({ kind: "eip.private-ip-has-eip", address, eniId });
  }
  if (instance !== undefined) {
    requireSettled(instance);
    await requireInstanceRoom(work, instance);
  }
  if (holder !== undefined) await clearWanIp(work, holder, rule);
  const privateAddress = visible === "shared" ? null : address;
  return { targetKind: "eni", targetId: eniId, eniId, privateAddress, instanceId: eni.instanceId };
}

async function onHavip(work: WriteWork, havipId: string): Promise<Landing> {
  const [found] = await work.tx.lock("havip", [havipId]);
  const { address } = required(found, { kind: "eip.target-not-found", targetId: havipId });
  const present = await work.tx.count("eip", { where: { targetId: havipId } });
  if (present > 0) refuse({ kind: "eip.private-ip-has-eip", address, eniId: havipId });
  const nowhere = { eniId: null, instanceId: null };
  return { targetKind: "havip", targetId: havipId, privateAddress: address, ...nowhere };
}

async function onNat(work: WriteWork, natGatewayId: string): Promise<Landing> {
  const [found] = await work.tx.lock("natGateway", [natGatewayId]);
  required(found, { kind: "eip.target-not-found", targetId: natGatewayId });
  const present = await work.tx.count("eip", { where: { targetId: natGatewayId } });
  const limit = passedQuota(work, "eipsPerNatGateway", present + 1);
  if (limit !== undefined) refuse({ kind: "eip.target-full", targetId: natGatewayId, limit });
  const nowhere = { eniId: null, privateAddress: null, instanceId: null };
  return { targetKind: "nat", targetId: natGatewayId, ...nowhere };
}

/** Holds what is to be bound to, makes sure that it can take an EIP, and clears its ordinary public IP. */
export function findLanding(work: WriteWork, target: Target, rule: WanRule): Promise<Landing> {
  switch (target.kind) {
    case "instance":
      return onInstance(work, target.instanceId, rule);
    case "eni":
      return onEni(work, target, rule);
    case "havip":
      return onHavip(work, target.havipId);
    case "nat":
      return onNat(work, target.natGatewayId);
  }
}
