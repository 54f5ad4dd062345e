import type { InstanceType } from "../../domain/catalogue/instance-types.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { allocateWanIp } from "../eip/wan-ip.ts";
import { addressNewEni, insertEni } from "../eni/create-eni.ts";
import { guardEni } from "../eni/guard-eni.ts";
import { endDryRun, type DryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { putKeyPairs } from "./put-key-pairs.ts";
import { settledState, settleInstances } from "./settle-instances.ts";

/** Instances to be made, alike but for their names and addresses. */
export interface NewInstances extends DryRun {
  /** Checked against the subnet's when given. */
  readonly vpcId?: string;
  /** Without one, the default subnet of the zone. */
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
  /** How many secondary addresses the primary ENI of each gets besides. */
  readonly secondaryCount?: number;
  readonly eni?: { readonly name?: string; readonly description?: string };
  readonly securityGroupIds: readonly string[];
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
  const [subnet] = await work.tx.find("subnet", {
    where: { isDefault: true, ...(zone !== undefined && { zone }) },
    limit: 1,
  });
  return subnet ?? refuse({ kind: "subnet.not-found", subnetId: "DEFAULT" });
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
  return subnet;
}

async function requireRoom(work: WriteWork, input: NewInstances): Promise<void> {
  const { names, addresses = [], secondaryCount = 0, type } = input;
  if (addresses.length > 0 && addresses.length !== names.length) {
    refuse({ kind: "instance.address-count", asked: names.length, named: addresses.length });
  }
  const asked = secondaryCount + 1;
  if (asked > type.ipv4PerEni)
    refuse({ kind: "eni.address-limit", eniId: "", limit: type.ipv4PerEni, asked });
  requireQuota(work, "instancesPerRegion", await work.tx.count("instance", {}), names.length);
}

function rowOf(
  work: WriteWork,
  subnet: Subnet,
  input: NewInstances,
  { name, hostName }: NewInstances["names"][number],
): New<Instance> {
  const { type } = input;
  const settled = endsAtOnce(work);
  const end = settledState(input.started ? "running" : "stopped");
  return {
    id: work.mint("instance"),
    profile: work.profile.name,
    uuid: work.random.uuid(),
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    zone: subnet.zone,
    name,
    hostName,
    description: input.description ?? "",
    instanceType: type.name,
    vcpu: type.vcpu,
    memoryGib: type.memoryGib,
    eniLimit: type.enis,
    ipv4PerEni: type.ipv4PerEni,
    ipv6PerEni: type.ipv6PerEni,
    imageId: input.imageId,
    ...(settled ? end : { state: "pending", lastOperationState: "operating" }),
    lastOperation: "run",
    chargeType: input.chargeType ?? "postpaid",
    projectId: input.projectId ?? "0",
    startedAtMs: input.started ? work.call.nowMs : null,
    expiresAtMs: input.expiresAtMs ?? null,
    deletionProtected: input.deletionProtected ?? false,
    taskId: null,
    createdAtMs: work.call.nowMs,
    traits: input.traits ?? {},
  };
}

async function addPrimaryEni(
  work: WriteWork,
  subnet: Subnet,
  instance: New<Instance>,
  input: NewInstances,
  address: string | undefined,
): Promise<void> {
  const { securityGroupIds, secondaryCount = 0, eni: words = {} } = input;
  const addresses = address === undefined ? [] : [{ address, primary: true }];
  const wanted = { subnetId: subnet.id, securityGroupIds, addresses, count: secondaryCount };
  const { name = "Primary ENI", description = "" } = words;
  const eni = await insertEni(
    work,
    subnet,
    { ...wanted, name, description, deleteOnRelease: true },
    {
      kind: "primary",
      state: "available",
      instanceId: instance.id,
      deviceIndex: 0,
      attachedAtMs: work.call.nowMs,
    },
  );
  const [primary] = await addressNewEni(work, subnet, eni.id, wanted, "available");
  await guardEni(work, eni.id, subnet.vpcId, securityGroupIds);
  if (input.wan === undefined || primary === undefined) return;
  const target = { instanceId: instance.id, eniId: eni.id, privateAddress: primary.address };
  await allocateWanIp(work, { ...target, ...input.wan });
}

/** Makes instances, each with a primary ENI and its primary address, all of them or none. */
export const runInstances = writeOperation(
  "instance/run-instances",
  async (work, input: NewInstances): Promise<{ readonly instanceIds: readonly string[] }> => {
    const subnet = await subnetFor(work, input);
    await requireRoom(work, input);
    const instances = input.names.map((name) => rowOf(work, subnet, input, name));
    const instanceIds = instances.map((instance) => instance.id);
    await work.tx.insert("instance", instances);
    for (const [index, instance] of instances.entries()) {
      await addPrimaryEni(work, subnet, instance, input, input.addresses?.[index]);
      await tagNew(work, "instance", instance.id, input.tags ?? []);
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
