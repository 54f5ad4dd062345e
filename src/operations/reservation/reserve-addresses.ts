import { cidrContainsAddress, storedCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet, SubnetReservation } from "../../domain/subnet/subnet.ts";
import { holdPrivateIps, oneAddress, takeAndDraw } from "../address/private-ips.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { lockVpc } from "../vpc/lock-vpc.ts";

/** Addresses of a network to be reserved, by name or by number. */
export interface NewReservedAddresses {
  readonly vpcId: string;
  /** Left out, the subnets are those in which the named addresses lie. */
  readonly subnetId?: string;
  readonly addresses: readonly string[];
  readonly count: number;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly TagPair[];
}

function subnetOfAddress(subnets: readonly Subnet[], address: string): Subnet {
  const expected = "an IPv4 address";
  const wrong = { kind: "request.malformed", field: "ipAddresses", value: address, expected } as const;
  const number = required(parseIpv4(address), wrong);
  const home = subnets.find(({ cidr }) => cidrContainsAddress(storedCidr(cidr), number));
  const ranges = subnets.map(({ cidr }) => cidr).join(", ");
  return required(home, { kind: "address.outside-subnet", address, cidr: ranges });
}

async function subnetsOf(work: WriteWork, vpcId: string, subnetId: string | undefined): Promise<Subnet[]> {
  if (subnetId === undefined) return work.tx.find("subnet", { where: { vpcId } });
  const [found] = await work.tx.lock("subnet", [subnetId]);
  const subnet = required(found, { kind: "subnet.not-found", subnetId });
  if (subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  return [subnet];
}

async function reserve(
  work: WriteWork,
  subnet: Subnet,
  address: string,
  input: NewReservedAddresses,
): Promise<New<SubnetReservation>> {
  const where = { subnetId: subnet.id };
  const present = await work.tx.count("subnetReservation", { where });
  requireQuota(work, "reservationsPerSubnet", present);
  const reservation: New<SubnetReservation> = {
    id: work.mint("reservation"),
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    cidr: `${address}/32`,
    kind: "explicit",
    name: input.name,
    description: input.description,
    createdAtMs: work.call.nowMs,
  };
  await work.tx.insert("subnetReservation", [reservation]);
  const holder = {
    ownerKind: "reservation",
    ownerId: reservation.id,
    qosLevel: "DEFAULT",
    state: "available",
  } as const;
  await holdPrivateIps(work, subnet, holder, [{ address, primary: false }]);
  await tagNew(work, "subnetReservation", reservation.id, input.tags);
  return reservation;
}

/** Reserves addresses: they are live from now on and nobody draws or takes them. */
export const reserveAddresses = writeOperation(
  "reservation/reserve-addresses",
  async (work, input: NewReservedAddresses): Promise<New<SubnetReservation>[]> => {
    const vpc = await lockVpc(work, input.vpcId);
    const subnets = await subnetsOf(work, vpc.id, input.subnetId);
    const made: New<SubnetReservation>[] = [];
    for (const address of input.addresses) {
      const subnet = subnetOfAddress(subnets, address);
      await oneAddress(work, subnet.id, address);
      made.push(await reserve(work, subnet, address, input));
    }
    const [subnet] = subnets;
    if (input.count === 0 || subnet === undefined) return made;
    for (const address of await takeAndDraw(work, subnet.id, [], input.count)) {
      made.push(await reserve(work, subnet, address, input));
    }
    return made;
  },
);
