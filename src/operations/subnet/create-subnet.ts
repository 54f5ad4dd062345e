import { type Cidr, cidrContains, cidrsOverlap, parseCidr } from "../../domain/address/cidr.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { addSubnetRoutes } from "../route-table/system-routes.ts";

/** A subnet to be made. */
export interface NewSubnet {
  readonly vpcId: string;
  readonly name: string;
  readonly description?: string;
  readonly cidr: string;
  readonly zone: string;
  readonly isDefault?: boolean;
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
}

function parsed(text: string): Cidr {
  const expected = "a network such as 10.0.1.0/24";
  return required(parseCidr(text), { kind: "request.malformed", field: "subnetCidr", value: text, expected });
}

async function requireRoom(work: WriteWork, vpc: Vpc, cidr: Cidr, text: string): Promise<void> {
  const { shortest, longest } = work.profile.subnetMask;
  if (cidr.prefix < shortest || cidr.prefix > longest) {
    const expected = `a mask from ${shortest} to ${longest}`;
    refuse({ kind: "request.out-of-range", field: "subnetCidr", value: text, expected });
  }
  const further = await work.tx.find("vpcCidr", { where: { vpcId: vpc.id } });
  const ranges = [vpc.cidr, ...further.map((one) => one.cidr)];
  if (!ranges.some((range) => cidrContains(parsed(range), cidr))) {
    refuse({ kind: "subnet.outside-vpc", cidr: text, vpcCidr: ranges.join(", ") });
  }
  const siblings = await work.tx.pick("subnet", ["cidr"], { where: { vpcId: vpc.id } });
  const other = siblings.find((sibling) => cidrsOverlap(parsed(sibling.cidr), cidr));
  if (other !== undefined) refuse({ kind: "subnet.overlap", cidr: text, other: other.cidr });
}

/** Makes one subnet in a network that is already locked. */
export async function makeSubnet(work: WriteWork, vpc: Vpc, input: NewSubnet): Promise<New<Subnet>> {
  const { tx, call, profile } = work;
  const cidr = parsed(input.cidr);
  await requireRoom(work, vpc, cidr, input.cidr);
  requireQuota(work, "subnetsPerVpc", await tx.count("subnet", { where: { vpcId: vpc.id } }));
  const [main] = await tx.find("routeTable", { where: { vpcId: vpc.id, main: true } });
  const subnet: New<Subnet> = {
    id: work.mint("subnet"),
    profile: profile.name,
    vpcId: vpc.id,
    name: input.name,
    description: input.description ?? "",
    cidr: input.cidr,
    ipv6Cidr: null,
    zone: input.zone,
    isDefault: input.isDefault ?? false,
    state: "available",
    routeTableId: main?.id ?? "",
    networkAclId: null,
    broadcast: false,
    createdAtMs: call.nowMs,
    traits: input.traits ?? {},
  };
  await tx.insert("subnet", [subnet]);
  const { first: reservedFirst, last: reservedLast } = profile.reserved;
  const seed = work.random.nextUint32();
  await tx.insert("addressPool", [
    { id: subnet.id, cidr: subnet.cidr, reservedFirst, reservedLast, seed, cursor: 0 },
  ]);
  await addSubnetRoutes(work, subnet);
  await tagNew(work, "subnet", subnet.id, input.tags ?? []);
  return subnet;
}

/** Makes subnets of one network, all or none. */
export const createSubnets = writeOperation(
  "subnet/create-subnet",
  async (
    work,
    input: { readonly vpcId: string; readonly subnets: readonly NewSubnet[] },
  ): Promise<New<Subnet>[]> => {
    const [vpc] = await work.tx.lock("vpc", [input.vpcId]);
    const network = required(vpc, { kind: "vpc.not-found", vpcId: input.vpcId });
    const made: New<Subnet>[] = [];
    for (const subnet of input.subnets) made.push(await makeSubnet(work, network, subnet));
    return made;
  },
);
