import { refuse, required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { holdPrivateIps, oneAddress } from "../address/private-ips.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { type AddressesToBind, bindAddresses } from "./bind-addresses.ts";
import { leadTrafficThrough } from "./default-route.ts";
import { type NatView, viewOf } from "./nat-view.ts";
import { openNatTask } from "./open-nat-task.ts";
import { settleNatGateway } from "./settle-nat-gateway.ts";

/** A NAT gateway to be made. */
export interface NewNatGateway extends AddressesToBind, DryRun {
  readonly vpcId: string;
  /** The subnet that it takes an address of its own in, where the vendor's gateways have one. */
  readonly subnetId?: string;
  readonly privateAddress?: string;
  readonly name: string;
  readonly description?: string;
  readonly zone?: string;
  readonly networkType?: NatGateway["networkType"];
  readonly bandwidthMbps: number;
  readonly maxConcurrent: number;
  readonly chargeType?: NatGateway["chargeType"];
  readonly deletionProtected?: boolean;
  /** Whether the network's main table is to lead everything through it, if nothing else is told there. */
  readonly defaultRoute?: boolean;
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
}

/** A NAT gateway just made, and the task that ends its making. */
export interface CreatedNatGateway {
  readonly view: NatView;
  readonly taskId: number;
}

async function subnetFor(work: WriteWork, { vpcId, subnetId }: NewNatGateway): Promise<Subnet | undefined> {
  if (subnetId === undefined) return undefined;
  const [row] = await work.tx.lock("subnet", [subnetId]);
  const subnet = required(row, { kind: "subnet.not-found", subnetId });
  if (subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  return subnet;
}

async function takeAddress(work: WriteWork, subnet: Subnet, ownerId: string, named?: string): Promise<void> {
  const address = await oneAddress(work, subnet.id, named);
  const holder = { ownerKind: "nat", ownerId, qosLevel: "DEFAULT", state: "available" } as const;
  await holdPrivateIps(work, subnet, holder, [{ address, primary: true }]);
}

function rowOf(
  work: WriteWork,
  input: NewNatGateway,
  profile: string,
  subnet: Subnet | undefined,
): New<NatGateway> {
  return {
    id: work.mint("natGateway"),
    profile,
    vpcId: input.vpcId,
    subnetId: subnet?.id ?? null,
    zone: input.zone ?? subnet?.zone ?? "",
    name: input.name,
    description: input.description ?? "",
    state: "pending",
    networkType: input.networkType ?? "internet",
    bandwidthMbps: input.bandwidthMbps,
    maxConcurrent: input.maxConcurrent,
    chargeType: input.chargeType ?? "postpaid",
    snatTableId: work.mint("snatTable"),
    forwardTableId: work.mint("forwardTable"),
    deletionProtected: input.deletionProtected ?? false,
    taskId: null,
    createdAtMs: work.call.nowMs,
    traits: input.traits ?? {},
  };
}

/** Makes a NAT gateway, with public addresses if some are asked for. */
export const createNatGateway = writeOperation(
  "nat/create-nat-gateway",
  async (work, input: NewNatGateway): Promise<CreatedNatGateway> => {
    const { vpcId } = input;
    const [vpc] = await work.tx.lock("vpc", [vpcId]);
    const { profile } = required(vpc, { kind: "vpc.not-found", vpcId });
    const subnet = await subnetFor(work, input);
    requireQuota(work, "natGatewaysPerVpc", await work.tx.count("natGateway", { where: { vpcId } }));
    const nat = rowOf(work, input, profile, subnet);
    await work.tx.insert("natGateway", [nat]);
    if (subnet !== undefined) await takeAddress(work, subnet, nat.id, input.privateAddress);
    if (input.defaultRoute === true) await leadTrafficThrough(work, nat);
    await bindAddresses(work, nat.id, input);
    await tagNew(work, "natGateway", nat.id, input.tags ?? []);
    endDryRun(input);
    const { taskId } = await openNatTask(work, nat.id, settleNatGateway);
    return { view: await viewOf(work.tx, nat.id), taskId };
  },
);
