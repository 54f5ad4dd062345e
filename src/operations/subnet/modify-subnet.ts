import { refuse } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { lockSubnet } from "./lock-subnet.ts";
import { chooseIpv6Cidr, type Ipv6Choice } from "./subnet-ipv6.ts";

/** What is to change about a subnet; what is left out stays. */
export interface SubnetChange {
  readonly subnetId: string;
  /** The network that it must be of, where the caller names one. */
  readonly vpcId?: string;
  readonly name?: string;
  /** Whether another subnet of the network with this name is in the way. */
  readonly uniqueName?: boolean;
  readonly description?: string;
  readonly broadcast?: boolean;
  readonly ipv6?: Ipv6Choice | "none";
}

/** Gives a locked subnet its IPv6 range. */
export async function takeSubnetIpv6(
  work: WriteWork,
  vpc: Vpc,
  subnet: Subnet,
  choice: Ipv6Choice,
): Promise<string> {
  if (subnet.ipv6Cidr !== null) refuse({ kind: "subnet.has-ipv6", subnetId: subnet.id });
  const ipv6Cidr = await chooseIpv6Cidr(work, vpc, choice);
  await work.tx.update("subnet", { id: subnet.id }, { ipv6Cidr });
  return ipv6Cidr;
}

/** Takes a locked subnet's IPv6 range back, of which no address and no prefix may be anybody's. */
export async function dropSubnetIpv6(work: WriteWork, subnet: Subnet): Promise<void> {
  if (subnet.ipv6Cidr === null) refuse({ kind: "subnet.no-ipv6", subnetId: subnet.id });
  const where = { subnetId: subnet.id };
  const [live] = await work.tx.pick("ipv6Address", ["address"], { where, limit: 1 });
  const prefixes = { where: { ...where, family: 6 }, limit: 1 } as const;
  const [held] = live === undefined ? await work.tx.pick("ipPrefix", ["prefix"], prefixes) : [];
  const address = live?.address ?? held?.prefix;
  if (address !== undefined) refuse({ kind: "subnet.ipv6-in-use", subnetId: subnet.id, address });
  await work.tx.update("subnet", { id: subnet.id }, { ipv6Cidr: null });
}

async function requireFreeName(work: WriteWork, { id, vpcId }: Subnet, name: string): Promise<void> {
  const alike = await work.tx.pick("subnet", ["id"], { where: { vpcId, name }, limit: 2 });
  const other = alike.find((one) => one.id !== id);
  if (other !== undefined) refuse({ kind: "subnet.name-taken", name, by: other.id });
}

/** Changes a subnet's attributes. */
export const modifySubnet = writeOperation(
  "subnet/modify-subnet",
  async (work, { subnetId, vpcId, ipv6, uniqueName = false, ...columns }: SubnetChange): Promise<void> => {
    const { vpc, subnet } = await lockSubnet(work, subnetId, vpcId);
    requireIdle(subnet);
    if (uniqueName && columns.name !== undefined) await requireFreeName(work, subnet, columns.name);
    if (ipv6 === "none") {
      if (subnet.ipv6Cidr !== null) await dropSubnetIpv6(work, subnet);
    } else if (ipv6 !== undefined) await takeSubnetIpv6(work, vpc, subnet, ipv6);
    if (Object.keys(columns).length > 0) await work.tx.update("subnet", { id: subnetId }, columns);
  },
);
