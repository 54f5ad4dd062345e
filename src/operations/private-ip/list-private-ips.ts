import type { Ipv6Address, PrivateIp } from "../../domain/address/address.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";

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

async function requirePlace(tx: ReadTx, vpcId: string, subnetId: string | undefined): Promise<void> {
  const [vpc, subnet] = await together([
    tx.get("vpc", vpcId),
    subnetId === undefined ? undefined : tx.get("subnet", subnetId),
  ]);
  if (vpc === undefined) refuse({ kind: "vpc.not-found", vpcId });
  if (subnetId === undefined) return;
  if (subnet === undefined) refuse({ kind: "subnet.not-found", subnetId });
  if (subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
}

// Addresses are indexed by subnet: a network's are those of its subnets.
function boundTo<W extends object>(vpcId: string, subnetId: string | undefined, where: W | undefined) {
  if (subnetId !== undefined) return { where: { ...where, subnetId } };
  return { having: [{ table: "subnet", column: "id", equals: "subnetId", where: { vpcId } }] } as const;
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
    const [, page] = await together([
      requirePlace(tx, vpcId, subnetId),
      findPage(tx, "privateIp", { ...query, ...boundTo(vpcId, subnetId, query.where) }),
    ]);
    return place(tx, page);
  },
);

/** Lists the live IPv6 addresses of a network. */
export const listIpv6Addresses = readOperation(
  "private-ip/list-ipv6-addresses",
  async (
    { tx },
    { vpcId, subnetId, query }: AddressesOf<Ipv6Address>,
  ): Promise<Page<Placed<Ipv6Address>>> => {
    const [, page] = await together([
      requirePlace(tx, vpcId, subnetId),
      findPage(tx, "ipv6Address", { ...query, ...boundTo(vpcId, subnetId, query.where) }),
    ]);
    return place(tx, page);
  },
);
