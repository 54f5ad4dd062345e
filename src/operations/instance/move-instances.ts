import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { freePrivateIps, holdPrivateIps, oneAddress } from "../address/private-ips.ts";
import { changeEips } from "../eip/change-eips.ts";
import { guardEni } from "../eni/guard-eni.ts";
import { requireNoHavip } from "../eni/require-detachable.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockPrimaryEni } from "./primary-eni.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** Where instances are to be: another subnet, another address, or both. */
export interface MoveInstances {
  readonly instanceIds: readonly string[];
  /** Checked against the subnet's when given. */
  readonly vpcId?: string;
  readonly subnetId: string;
  /** A new primary address for each by name, or none. */
  readonly addresses: readonly string[];
  /** Whether running ones are stopped for it and started again; else all must be stopped. */
  readonly running: boolean;
  /** Whether each must stay in its VPC, as QCloud v2 has it. */
  readonly withinVpc?: boolean;
  /** Replaces the groups of the primary ENIs. */
  readonly securityGroupIds?: readonly string[];
  /** Laid over those that the instances have. */
  readonly traits?: JsonObject;
}

async function targetOf(work: WriteWork, input: MoveInstances): Promise<Subnet> {
  const { subnetId, vpcId } = input;
  if (vpcId !== undefined) required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
  if (vpcId !== undefined && subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  if (input.addresses.length > 0 && input.addresses.length !== input.instanceIds.length) {
    refuse({
      kind: "instance.address-count",
      asked: input.instanceIds.length,
      named: input.addresses.length,
    });
  }
  return subnet;
}

// Who may claim a HAVIP is where the HAVIP is.
async function requireNoHavips(work: WriteWork, instanceId: string, eniId: string): Promise<void> {
  await requireNoHavip(work, eniId);
  const [member] = await work.tx.find("havipMember", { where: { memberId: [instanceId, eniId] }, limit: 1 });
  if (member !== undefined) refuse({ kind: "eni.has-havip", eniId, havipId: member.havipId });
}

// Its groups, prefixes, IPv6 addresses and further ENIs belong to the VPC that it leaves.
async function requireLeavable(work: WriteWork, instance: Instance, eni: Eni, target: Subnet): Promise<void> {
  const { id: instanceId } = instance;
  if (target.zone !== instance.zone) {
    refuse({
      kind: "instance.zone-mismatch",
      subnetId: target.id,
      zone: target.zone,
      expected: instance.zone,
    });
  }
  if (target.id === eni.subnetId) return;
  const further = await work.tx.count("eni", { where: { instanceId } });
  const ipv6 = await work.tx.find("ipv6Address", { where: { eniId: eni.id }, limit: 1 });
  if (further > 1 || eni.privateIps > 1 || eni.ipPrefixes > 0 || ipv6.length > 0) {
    refuse({ kind: "instance.has-secondary-enis", instanceId });
  }
  await requireNoHavips(work, instanceId, eni.id);
}

async function readdress(work: WriteWork, eni: Eni, target: Subnet, address: string | undefined) {
  const [old] = await work.tx.find("privateIp", { where: { ownerId: eni.id, primary: true } });
  if (old === undefined || (old.subnetId === target.id && old.address === address)) return;
  const next = await oneAddress(work, target.id, address);
  const holder = { ownerKind: "eni", ownerId: eni.id, qosLevel: old.qosLevel, state: "available" } as const;
  await freePrivateIps(work, eni.subnetId, { ownerId: eni.id, address: [old.address] });
  await holdPrivateIps(work, target, holder, [{ address: next, primary: true }]);
  // The public address stands for whatever the primary one is.
  await changeEips(work, { eniId: eni.id, privateAddress: old.address }, { privateAddress: next });
}

async function moveOne(
  work: WriteWork,
  instance: Instance,
  target: Subnet,
  input: MoveInstances,
  address: string | undefined,
): Promise<void> {
  const eni = await lockPrimaryEni(work, instance.id);
  await requireLeavable(work, instance, eni, target);
  const place = { vpcId: target.vpcId, subnetId: target.id };
  // A move within the subnet that names no address changes none.
  if (target.id !== eni.subnetId || address !== undefined) await readdress(work, eni, target, address);
  await work.tx.update("eni", { id: eni.id }, place);
  const kept = { traits: { ...instance.traits, ...input.traits } };
  const last = { lastOperation: "move", lastOperationState: "success" };
  await work.tx.update("instance", { id: instance.id }, { ...place, ...last, ...kept });
  if (input.securityGroupIds === undefined && target.vpcId === instance.vpcId) return;
  const groups = await work.tx.remove("eniSecurityGroup", { eniId: eni.id });
  const stay = groups.map((row) => row.securityGroupId);
  await guardEni(work, eni.id, target.vpcId, input.securityGroupIds ?? stay);
}

/** Moves the primary ENIs of instances to another subnet or address, all of them or none. */
export const moveInstances = writeOperation("instance/move-instances", async (work, input: MoveInstances) => {
  const target = await targetOf(work, input);
  const instances = await lockInstances(work, input.instanceIds);
  const stray = input.withinVpc === true && instances.find(({ vpcId }) => vpcId !== target.vpcId);
  if (stray) refuse({ kind: "subnet.vpc-mismatch", subnetId: target.id, vpcId: stray.vpcId });
  requireStates(instances, input.running ? ["running", "stopped"] : ["stopped"]);
  for (const [index, instance] of instances.entries()) {
    await moveOne(work, instance, target, input, input.addresses[index]);
  }
});
