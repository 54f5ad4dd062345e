import { cidrContainsAddress, parseCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { NextHopKind } from "../../domain/route-table/route-table.ts";
import type { WriteWork } from "../kit/operation.ts";

/** What a route hands its traffic to, as a caller names it. */
export interface NextHop {
  readonly kind: NextHopKind;
  /** The vendor's own word for the kind. */
  readonly word: string;
  readonly id: string;
}

/** Tables of next hops, in the order in which rows are locked. */
const hopTables = [
  ["instance", "instance"],
  ["eni", "eni"],
  ["havip", "havip"],
  ["nat", "natGateway"],
] as const;

/** Whether something in the network has this private address. */
export async function isLivePrivateAddress(
  work: WriteWork,
  vpcId: string,
  address: string,
): Promise<boolean> {
  const number = parseIpv4(address);
  if (number === undefined) return false;
  const subnets = await work.tx.pick("subnet", ["id", "cidr"], { where: { vpcId } });
  const home = subnets.find(({ cidr }) => {
    const range = parseCidr(cidr);
    return range !== undefined && cidrContainsAddress(range, number);
  });
  if (home === undefined) return false;
  const held = await work.tx.pick("privateIp", ["seq"], { where: { subnetId: home.id, address } });
  return held.length > 0;
}

async function requireOfKind(
  work: WriteWork,
  vpcId: string,
  [kind, table]: (typeof hopTables)[number],
  hops: readonly NextHop[],
): Promise<void> {
  const ids = [...new Set(hops.filter((hop) => hop.kind === kind).map((hop) => hop.id))].sort();
  if (ids.length === 0) return;
  const rows = await work.tx.lock(table, ids);
  for (const id of ids) {
    const there = rows.some((row) => row.id === id && row.vpcId === vpcId && row.state !== "deleting");
    if (!there) refuse({ kind: "route.next-hop-not-found", nextHopId: id });
  }
}

/** Refuses next hops that are not in the network; gateways that cannot exist here are never found. */
export async function requireNextHops(
  work: WriteWork,
  vpcId: string,
  hops: readonly NextHop[],
): Promise<void> {
  for (const table of hopTables) await requireOfKind(work, vpcId, table, hops);
  for (const { kind, id } of hops) {
    if (hopTables.some(([known]) => known === kind)) continue;
    const there =
      (kind === "eip" && id === "0") ||
      (kind === "private-ip" && (await isLivePrivateAddress(work, vpcId, id)));
    required(there || undefined, { kind: "route.next-hop-not-found", nextHopId: id });
  }
}
