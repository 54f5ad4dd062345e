import type { PrivateIp } from "../../domain/address/address.ts";
import { mintMac } from "../../domain/chance.ts";
import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { holdPrivateIps, takeAndDraw } from "../address/private-ips.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { passedQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { requireCount, requirePlaces } from "./address-room.ts";
import {
  type FurtherAddresses,
  type GivenAddresses,
  giveFurther,
  prefixPlaces,
} from "./further-addresses.ts";
import { guardEni } from "./guard-eni.ts";
import { settleEni } from "./settle-eni.ts";

/** An ENI to be made. */
export interface NewEni extends FurtherAddresses {
  /** Checked against the subnet's when given. */
  readonly vpcId?: string;
  readonly subnetId: string;
  readonly name: string;
  readonly description?: string;
  readonly kind?: Eni["kind"];
  /** Addresses by name; at most one of them primary. */
  readonly addresses: readonly {
    readonly address: string;
    readonly primary: boolean;
    readonly description?: string;
    readonly qosLevel?: string;
  }[];
  /** How many secondary addresses more, drawn at random. */
  readonly count: number;
  readonly qosLevel?: string;
  readonly securityGroupIds: readonly string[];
  readonly tags?: readonly TagPair[];
  readonly trunking?: boolean;
  readonly deleteOnRelease?: boolean;
  readonly sourceDestCheck?: boolean;
  readonly traits?: JsonObject;
}

/** An ENI just made. */
export interface CreatedEni extends GivenAddresses {
  readonly eni: New<Eni>;
  readonly privateIps: readonly New<PrivateIp>[];
  readonly securityGroupIds: readonly string[];
  readonly tags: readonly TagPair[];
  readonly taskId: number;
}

async function subnetFor(work: WriteWork, input: NewEni): Promise<Subnet> {
  const { subnetId, vpcId } = input;
  if (vpcId !== undefined) required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
  if (vpcId !== undefined && subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  return subnet;
}

async function requireEniQuota(work: WriteWork, vpcId: string): Promise<void> {
  // Held so that it does not go meanwhile.
  await work.tx.lock("vpc", [vpcId]);
  const inVpc = await work.tx.count("eni", { where: { vpcId, kind: "secondary" } });
  const inRegion = await work.tx.count("eni", {});
  const limit =
    passedQuota(work, "enisPerVpc", inVpc + 1) ?? passedQuota(work, "enisPerRegion", inRegion + 1);
  if (limit !== undefined) refuse({ kind: "eni.quota-exceeded", limit });
}

/** Writes an ENI's row; the caller has checked the subnet. */
export async function insertEni(
  work: WriteWork,
  subnet: Subnet,
  input: NewEni,
  fixed: Pick<Eni, "kind" | "state" | "instanceId" | "deviceIndex" | "attachedAtMs">,
): Promise<New<Eni>> {
  const eni: New<Eni> = {
    id: work.mint("eni"),
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    zone: subnet.zone,
    name: input.name,
    description: input.description ?? "",
    mac: mintMac(work.random, work.profile.macPrefix),
    qosLevel: input.qosLevel ?? "DEFAULT",
    trunking: input.trunking ?? false,
    deleteOnRelease: input.deleteOnRelease ?? false,
    sourceDestCheck: input.sourceDestCheck ?? false,
    privateIps: 0,
    ipPrefixes: 0,
    taskId: null,
    createdAtMs: work.call.nowMs,
    traits: input.traits ?? {},
    ...fixed,
  };
  await work.tx.insert("eni", [eni]);
  return eni;
}

/** Gives a new ENI its addresses: the named ones, a primary if none was named, and so many at random. */
export async function addressNewEni(
  work: WriteWork,
  subnet: Subnet,
  eniId: string,
  input: Pick<NewEni, "addresses" | "count" | "qosLevel">,
  state: PrivateIp["state"],
): Promise<New<PrivateIp>[]> {
  const holder = { ownerKind: "eni", ownerId: eniId, qosLevel: input.qosLevel ?? "DEFAULT", state } as const;
  const names = input.addresses.map((one) => one.address);
  const missingPrimary = input.addresses.some((one) => one.primary) ? 0 : 1;
  const drawn = await takeAndDraw(work, subnet.id, names, input.count + missingPrimary);
  const rest = drawn.map((address, index) => ({ address, primary: index < missingPrimary }));
  const named = input.addresses.map((one) => ({ qosLevel: "DEFAULT", ...one }));
  const held = await holdPrivateIps(work, subnet, holder, [...named, ...rest]);
  return held.sort((a, b) => Number(b.primary) - Number(a.primary));
}

/** An ENI as it is made, before any task is opened for it; the caller has not checked anything. */
export async function makeEni(
  work: WriteWork,
  input: NewEni,
  fixed: Pick<Eni, "kind" | "state" | "instanceId" | "deviceIndex" | "attachedAtMs">,
): Promise<Omit<CreatedEni, "taskId">> {
  const subnet = await subnetFor(work, input);
  await requireEniQuota(work, subnet.vpcId);
  if (input.addresses.filter((one) => one.primary).length > 1) {
    refuse({ kind: "request.duplicate", field: "primary", value: "true" });
  }
  requireCount("count", input.count);
  const missingPrimary = input.addresses.some((one) => one.primary) ? 0 : 1;
  const places = input.addresses.length + input.count + missingPrimary + prefixPlaces(input);
  requirePlaces(work, "", undefined, places, "privateIpsPerNewEni");
  const eni = await insertEni(work, subnet, input, fixed);
  const addressState = fixed.state === "available" ? "available" : "pending";
  const privateIps = await addressNewEni(work, subnet, eni.id, input, addressState);
  const further = await giveFurther(work, subnet, eni.id, input, addressState);
  await guardEni(work, eni.id, subnet.vpcId, input.securityGroupIds);
  await tagNew(work, "eni", eni.id, input.tags ?? []);
  const securityGroupIds = [...new Set(input.securityGroupIds)];
  return { eni, privateIps, ...further, securityGroupIds, tags: input.tags ?? [] };
}

/** Makes an ENI that hangs on nothing yet. */
export const createEni = writeOperation(
  "eni/create-eni",
  async (work, input: NewEni): Promise<CreatedEni> => {
    const settled = endsAtOnce(work);
    const free = { instanceId: null, deviceIndex: null, attachedAtMs: null };
    const state = settled ? "available" : "pending";
    const made = await makeEni(work, input, { kind: input.kind ?? "secondary", state, ...free });
    const { id: eniId } = made.eni;
    const resources = [{ table: "eni", id: eniId }] as const;
    const { taskId } = await openTask(work, { resources, step: settleEni, input: { eniId }, settled });
    return { ...made, taskId };
  },
);
