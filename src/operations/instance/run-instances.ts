import type { InstanceType } from "../../domain/instance/instance-type.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { allocateWanIp } from "../eip/wan-ip.ts";
import { endDryRun, type DryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { defaultGroupOf } from "../security-group/default-group.ts";
import { ensureDefault } from "../vpc/default-network.ts";
import { addFurtherEnis, addPrimaryEni, type EniPlan, type FurtherEni, requireTypeFits } from "./add-enis.ts";
import { putKeyPairs } from "./put-key-pairs.ts";
import { settledState, settleInstances } from "./settle-instances.ts";

/** Instances to be made, alike but for their names and addresses. */
export interface NewInstances extends DryRun {
  /** Checked against the subnet's when given. */
  readonly vpcId?: string;
  /** Without one, the default subnet of the zone, which is made when it is not there. */
  readonly subnetId?: string;
  /** Checked against the subnet's when given. */
  readonly zone?: string;
  /** One name for each instance. */
  readonly names: readonly { readonly name: string; readonly hostName: string }[];
  readonly description?: string;
  readonly type: InstanceType;
  readonly imageId: string;
  /** A primary address for each instance by name, or none. */
  readonly addresses?: readonly string[];
  readonly primaryEni: Omit<EniPlan, "address">;
  readonly furtherEnis?: readonly FurtherEni[];
  readonly keyPairIds?: readonly string[];
  /** The ordinary public address that each gets, if any. */
  readonly wan?: { readonly bandwidthMbps: number; readonly internetCharge: string };
  readonly tags?: readonly TagPair[];
  readonly chargeType?: string;
  readonly projectId?: string;
  readonly expiresAtMs?: number;
  readonly deletionProtected?: boolean;
  /** Whether they are started once they are there. */
  readonly started: boolean;
  readonly traits?: JsonObject;
}

async function defaultSubnet(work: WriteWork, zone: string | undefined): Promise<Subnet> {
  const place = required(zone, { kind: "request.missing", anyOf: ["zone"] });
  const { subnet } = await ensureDefault(work, place);
  return required(await work.tx.get("subnet", subnet.id), { kind: "subnet.not-found", subnetId: subnet.id });
}

async function subnetFor(work: WriteWork, input: NewInstances): Promise<Subnet> {
  const { subnetId, vpcId, zone } = input;
  if (subnetId === undefined) return defaultSubnet(work, zone);
  if (vpcId !== undefined) required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
  if (vpcId !== undefined && subnet.vpcId !== vpcId) {
    refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  }
  if (zone !== undefined && subnet.zone !== zone) {
    refuse({ kind: "instance.zone-mismatch", subnetId, zone: subnet.zone, expected: zone });
  }
  // Held so that no two calls pass the last place of a quota together, and so that the VPC stays.
  await work.tx.lock("vpc", [subnet.vpcId]);
  return subnet;
}

async function requireRoom(work: WriteWork, input: NewInstances): Promise<void> {
  const { names, addresses = [], furtherEnis = [] } = input;
  if (addresses.length > 0 && addresses.length !== names.length) {
    refuse({ kind: "instance.address-count", asked: names.length, named: addresses.length });
  }
  requireTypeFits(input.type, input.primaryEni, furtherEnis);
  requireQuota(work, "instancesPerRegion", await work.tx.count("instance", {}), names.length);
}

function rowOf(
  work: WriteWork,
  subnet: Subnet,
  input: NewInstances,
  names: NewInstances["names"][number],
): New<Instance> {
  const { type } = input;
  const end = settledState(input.started ? "running" : "stopped");
  return {
    id: work.mint("instance"),
    profile: work.profile.name,
    uuid: work.random.uuid(),
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    zone: subnet.zone,
    ...names,
    description: input.description ?? "",
    instanceType: type.name,
    vcpu: type.vcpu,
    memoryGib: type.memoryGib,
    eniLimit: type.enis,
    ipv4PerEni: type.ipv4PerEni,
    ipv6PerEni: type.ipv6PerEni,
    imageId: input.imageId,
    ...(endsAtOnce(work) ? end : { state: "pending", lastOperationState: "operating" }),
    lastOperation: "run",
    chargeType: input.chargeType ?? "postpaid",
    projectId: input.projectId ?? "0",
    startedAtMs: input.started ? work.call.nowMs : null,
    expiresAtMs: input.expiresAtMs ?? null,
    deletionProtected: input.deletionProtected ?? false,
    taskId: null,
    createdAtMs: work.call.nowMs,
    // An instance whose public address was given back may be given another, with the same bandwidth.
    traits: { ...input.traits, ...input.wan },
  };
}

/** The groups that were named, or the project's default one: every instance is guarded. */
async function guardsOf(work: WriteWork, input: NewInstances): Promise<readonly string[]> {
  const { securityGroupIds } = input.primaryEni;
  if (securityGroupIds.length > 0) return securityGroupIds;
  const group = await defaultGroupOf(work, input.projectId ?? "0");
  return [group.id];
}

async function furnish(
  work: WriteWork,
  subnet: Subnet,
  instance: New<Instance>,
  input: NewInstances,
  address: string | undefined,
): Promise<void> {
  const plan = { ...input.primaryEni, ...(address !== undefined && { address }) };
  const primary = await addPrimaryEni(work, subnet, instance, plan);
  await addFurtherEnis(work, subnet, instance, input.furtherEnis ?? []);
  await tagNew(work, "instance", instance.id, input.tags ?? []);
  if (input.wan === undefined) return;
  const target = { instanceId: instance.id, eniId: primary.ownerId, privateAddress: primary.address };
  await allocateWanIp(work, { ...target, ...input.wan });
}

/** Makes instances, each with a primary ENI and its primary address, all of them or none. */
export const runInstances = writeOperation(
  "instance/run-instances",
  async (work, input: NewInstances): Promise<{ readonly instanceIds: readonly string[] }> => {
    const subnet = await subnetFor(work, input);
    await requireRoom(work, input);
    const securityGroupIds = await guardsOf(work, input);
    const instances = input.names.map((names) => rowOf(work, subnet, input, names));
    const instanceIds = instances.map((instance) => instance.id);
    await work.tx.insert("instance", instances);
    for (const [index, instance] of instances.entries()) {
      const primaryEni = { ...input.primaryEni, securityGroupIds };
      await furnish(work, subnet, instance, { ...input, primaryEni }, input.addresses?.[index]);
    }
    await putKeyPairs(work, instanceIds, input.keyPairIds ?? []);
    // A dry run finds every fault that the call itself would find, and leaves nothing behind.
    endDryRun(input);
    await openTask(work, {
      resources: instanceIds.map((id) => ({ table: "instance", id }) as const),
      step: settleInstances,
      input: { instanceIds, state: input.started ? "running" : "stopped" },
      settled: endsAtOnce(work),
    });
    return { instanceIds };
  },
);
