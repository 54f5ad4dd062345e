import { cidrContainsAddress, parseCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Havip } from "../../domain/havip/havip.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { holdPrivateIps, oneAddress } from "../address/private-ips.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { join, type Membership } from "./join-havips.ts";
import { lockHavip } from "./require-havip.ts";

/** A HAVIP to be made. */
export interface NewHavip {
  /** The subnet's when left out. */
  readonly vpcId?: string;
  /** Found by the address, or by the ENI, when left out. */
  readonly subnetId?: string;
  readonly address?: string;
  /** The ENI that it sits on from the start. */
  readonly eniId?: string;
  readonly name: string;
  readonly description?: string;
  readonly checkAssociate: boolean;
  readonly members: readonly Omit<Membership, "havipId">[];
  readonly tags: readonly TagPair[];
  readonly traits?: JsonObject;
}

type Placed = NewHavip & { readonly vpcId: string };

/** A HAVIP just made. */
export interface CreatedHavip {
  readonly havip: New<Havip>;
  readonly members: readonly Omit<Membership, "havipId">[];
  readonly tags: readonly TagPair[];
}

async function subnetAround(work: WriteWork, vpcId: string, address: string): Promise<Subnet> {
  const number = parseIpv4(address);
  const subnets = await work.tx.find("subnet", { where: { vpcId } });
  const around = subnets.find((subnet) => {
    const cidr = parseCidr(subnet.cidr);
    return cidr !== undefined && number !== undefined && cidrContainsAddress(cidr, number);
  });
  const [vpc] = await work.tx.getMany("vpc", [vpcId]);
  return required(around, { kind: "address.outside-subnet", address, cidr: vpc?.cidr ?? "" });
}

async function subnetFor(work: WriteWork, input: Placed, eni: Eni | undefined): Promise<Subnet> {
  const { vpcId, address } = input;
  const subnetId = input.subnetId ?? eni?.subnetId;
  if (subnetId === undefined) {
    if (address === undefined) return refuse({ kind: "request.missing", anyOf: ["subnetId", "vip"] });
    return subnetAround(work, vpcId, address);
  }
  const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
  if (subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  return subnet;
}

async function eniFor(work: WriteWork, { eniId, vpcId }: Placed): Promise<Eni | undefined> {
  if (eniId === undefined) return undefined;
  const eni = required(await work.tx.get("eni", eniId), { kind: "eni.not-found", eniId });
  if (eni.vpcId !== vpcId) refuse({ kind: "vpc.mismatch", resourceId: eniId, vpcId });
  return eni;
}

async function networkOf(work: WriteWork, { vpcId, subnetId }: NewHavip): Promise<string> {
  if (vpcId !== undefined) return vpcId;
  if (subnetId === undefined) return refuse({ kind: "request.missing", anyOf: ["vpcId", "subnetId"] });
  return required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId }).vpcId;
}

async function takeAddress(work: WriteWork, subnet: Subnet, havipId: string, wanted: string | undefined) {
  const address = await oneAddress(work, subnet.id, wanted);
  const holder = { ownerKind: "havip", ownerId: havipId, qosLevel: "DEFAULT", state: "available" } as const;
  await holdPrivateIps(work, subnet, holder, [{ address, primary: false }]);
  return address;
}

/** Makes a HAVIP: an address of a subnet that floats between instances. */
export const createHavip = writeOperation(
  "havip/create-havip",
  async (work, input: NewHavip): Promise<CreatedHavip> => {
    const { name, description = "", checkAssociate, members, tags, traits = {} } = input;
    const vpcId = await networkOf(work, input);
    const [vpc] = await work.tx.lock("vpc", [vpcId]);
    required(vpc, { kind: "vpc.not-found", vpcId });
    const eni = await eniFor(work, { ...input, vpcId });
    const subnet = await subnetFor(work, { ...input, vpcId }, eni);
    requireQuota(work, "havipsPerVpc", await work.tx.count("havip", { where: { vpcId } }));
    const id = work.mint("havip");
    const havip: New<Havip> = {
      id,
      vpcId,
      subnetId: subnet.id,
      address: await takeAddress(work, subnet, id, input.address),
      name,
      description,
      state: "available",
      eniId: eni?.id ?? null,
      instanceId: eni?.instanceId ?? null,
      checkAssociate,
      taskId: null,
      createdAtMs: work.call.nowMs,
      traits,
    };
    await work.tx.insert("havip", [havip]);
    const held = members.length === 0 ? undefined : await lockHavip(work, id);
    if (held !== undefined) for (const one of members) await join(work, held, { ...one, havipId: id });
    await tagNew(work, "havip", id, tags);
    return { havip, members, tags };
  },
);
