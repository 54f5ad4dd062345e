import type { IpPrefix, Ipv6Address, PrivateIp } from "../../domain/address/address.ts";
import type { Eip } from "../../domain/eip/eip.ts";
import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import type { Eni } from "../../domain/eni/eni.ts";
import type { Having, ReadTx } from "../../store/port.ts";
import type { TagPair } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** An ENI with all that is drawn as part of it. */
export interface EniView {
  readonly eni: Eni;
  /** The primary one first. */
  readonly privateIps: readonly PrivateIp[];
  readonly ipv6Addresses: readonly Ipv6Address[];
  readonly prefixes: readonly IpPrefix[];
  readonly securityGroupIds: readonly string[];
  readonly eips: readonly Eip[];
  /** What makes its IPv6 addresses public. */
  readonly eipv6s: readonly Eipv6[];
  readonly tags: readonly TagPair[];
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row) ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Which ENIs: some, or all of some instances. */
export type EniSet = { readonly ids: readonly string[] } | { readonly instanceIds: readonly string[] };

/** A query of rows that name, in a column of theirs, an ENI of a set. */
interface Within<C extends string> {
  readonly where?: { readonly [K in C]: readonly string[] };
  readonly having?: readonly Having<C>[];
}

function within<C extends string>(set: EniSet, column: C): Within<C> {
  if ("ids" in set) return { where: { [column]: set.ids } as Record<C, readonly string[]> };
  const where = { instanceId: set.instanceIds };
  return { having: [{ table: "eni", column: "id", equals: column, where }] };
}

/** Gathers ENIs with what is drawn as part of them, asking for all at once. */
export async function viewsOf(tx: ReadTx, set: EniSet, known?: readonly Eni[]): Promise<EniView[]> {
  const own = "ids" in set ? { where: { id: set.ids } } : { where: { instanceId: set.instanceIds } };
  const [enis, privateIps, ipv6, prefixes, guards, eips, eipv6s, tags] = await together([
    known ?? tx.find("eni", own),
    tx.find("privateIp", within(set, "ownerId")),
    tx.find("ipv6Address", within(set, "eniId")),
    tx.find("ipPrefix", within(set, "eniId")),
    tx.find("eniSecurityGroup", { ...within(set, "eniId"), orderBy: "position" }),
    tx.find("eip", within(set, "eniId")),
    tx.find("eipv6", within(set, "eniId")),
    tx.find("tag", within(set, "resourceId")),
  ]);
  const ipsBy = grouped(privateIps, (row) => row.ownerId);
  const ipv6By = grouped(ipv6, (row) => row.eniId);
  const prefixesBy = grouped(prefixes, (row) => row.eniId);
  const guardsBy = grouped(guards, (row) => row.eniId);
  const eipsBy = grouped(eips, (row) => row.eniId);
  const eipv6sBy = grouped(eipv6s, (row) => row.eniId);
  const tagsBy = grouped(tags, (row) => row.resourceId);
  return enis.map((eni) => ({
    eni,
    privateIps: (ipsBy.get(eni.id) ?? []).sort((a, b) => Number(b.primary) - Number(a.primary)),
    ipv6Addresses: ipv6By.get(eni.id) ?? [],
    prefixes: prefixesBy.get(eni.id) ?? [],
    securityGroupIds: (guardsBy.get(eni.id) ?? []).map((row) => row.securityGroupId),
    eips: eipsBy.get(eni.id) ?? [],
    eipv6s: eipv6sBy.get(eni.id) ?? [],
    tags: (tagsBy.get(eni.id) ?? []).map(({ key, value }) => ({ key, value })),
  }));
}
