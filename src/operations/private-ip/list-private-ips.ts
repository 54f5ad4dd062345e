import type { Ipv6Address, PrivateIp } from "../../domain/address/address.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";

/** An address with the range of the subnet that it is of. */
export interface Placed<A> {
  readonly ip: A;
  readonly subnetCidr: string;
  readonly subnetIpv6Cidr: string;
}

/** A question about the live addresses of one network. */
export interface AddressesOf<A> {
  readonly vpcId: string;
  readonly subnetId?: string;
  readonly query: Query<A>;
}

// Addresses are indexed by subnet: a network's are those of its subnets.
async function placeOf(tx: ReadTx, vpcId: string, subnetId: string | undefined): Promise<readonly string[]> {
  if ((await tx.get("vpc", vpcId)) === undefined) refuse({ kind: "vpc.not-found", vpcId });
  if (subnetId === undefined) {
    return (await tx.pick("subnet", ["id"], { where: { vpcId } })).map(({ id }) => id);
  }
  const subnet = await tx.get("subnet", subnetId);
  if (subnet === undefined) refuse({ kind: "subnet.not-found", subnetId });
  if (subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  return [subnetId];
}

async function place<A extends { readonly subnetId: string }>(
  tx: ReadTx,
  page: Page<A>,
): Promise<Page<Placed<A>>> {
  const subnets = await tx.getMany("subnet", [...new Set(page.items.map((ip) => ip.subnetId))]);
  const byId = new Map(subnets.map((subnet) => [subnet.id, subnet]));
  return {
    items: page.items.map((ip) => ({
      ip,
      subnetCidr: byId.get(ip.subnetId)?.cidr ?? "",
      subnetIpv6Cidr: byId.get(ip.subnetId)?.ipv6Cidr ?? "",
    })),
    total: page.total,
  };
}

/** Lists the live private addresses of a network. */
export const listPrivateIps = readOperation(
  "private-ip/list-private-ips",
  async ({ tx }, { vpcId, subnetId, query }: AddressesOf<PrivateIp>): Promise<Page<Placed<PrivateIp>>> => {
    const where = { ...query.where, subnetId: await placeOf(tx, vpcId, subnetId) };
    return place(tx, await findPage(tx, "privateIp", { ...query, where }));
  },
);

/** Lists the live IPv6 addresses of a network. */
export const listIpv6Addresses = readOperation(
  "private-ip/list-ipv6-addresses",
  async (
    { tx },
    { vpcId, subnetId, query }: AddressesOf<Ipv6Address>,
  ): Promise<Page<Placed<Ipv6Address>>> => {
    const where = { ...query.where, subnetId: await placeOf(tx, vpcId, subnetId) };
    return place(tx, await findPage(tx, "ipv6Address", { ...query, where }));
  },
);
