import { formatCidr } from "../../domain/address/cidr.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { WriteWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { makeSubnet, type NewSubnet, openSubnetTasks } from "../subnet/create-subnet.ts";
import { freeBlock } from "../subnet/subnet-room.ts";
import { makeVpc } from "./create-vpc.ts";

/** The region's default network, locked. */
export async function findDefault(work: WriteWork): Promise<Vpc | undefined> {
  const [seen] = await work.tx.pick("vpc", ["id"], { where: { isDefault: true } });
  const [vpc] = seen === undefined ? [] : await work.tx.lock("vpc", [seen.id]);
  return vpc;
}

type ZoneOfDefault = Pick<NewSubnet, "zone" | "ipv6" | "asTask">;

async function makeDefaultSubnet(work: WriteWork, vpc: Vpc, input: ZoneOfDefault): Promise<New<Subnet>> {
  const { subnetName: name, subnetPrefix } = profileOf(work, vpc).defaultNetwork;
  const block = required(await freeBlock(work, vpc, subnetPrefix), {
    kind: "subnet.no-block",
    cidr: vpc.cidr,
    prefix: subnetPrefix,
  });
  return makeSubnet(work, vpc, { vpcId: vpc.id, name, cidr: formatCidr(block), isDefault: true, ...input });
}

/** Makes the subnet of a zone in the default network. */
export async function addDefaultSubnet(work: WriteWork, input: ZoneOfDefault): Promise<New<Subnet>> {
  const vpc = required(await findDefault(work), { kind: "vpc.no-default" });
  const where = { vpcId: vpc.id, isDefault: true, zone: input.zone };
  const [found] = await work.tx.find("subnet", { where });
  if (found !== undefined) {
    refuse({ kind: "subnet.default-exists", subnetId: found.id, zone: input.zone });
  }
  const subnet = await makeDefaultSubnet(work, vpc, input);
  await openSubnetTasks(work, [subnet]);
  return subnet;
}

/** The default network with its subnet in one zone. */
export interface DefaultNetwork {
  readonly vpc: New<Vpc>;
  readonly subnet: New<Subnet>;
}

/** The default network and its subnet in a zone, making what is not there yet. */
export async function ensureDefault(work: WriteWork, zone: string): Promise<DefaultNetwork> {
  let vpc = await findDefault(work);
  if (vpc === undefined) {
    const { name, cidr } = work.profile.defaultNetwork;
    await makeVpc(work, { name, cidr, isDefault: true });
    vpc = required(await findDefault(work), { kind: "vpc.no-default" });
  }
  const where = { vpcId: vpc.id, isDefault: true, zone };
  const [found] = await work.tx.find("subnet", { where });
  return { vpc, subnet: found ?? (await makeDefaultSubnet(work, vpc, { zone })) };
}
