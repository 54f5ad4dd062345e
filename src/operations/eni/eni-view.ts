import type { IpPrefix, Ipv6Address, PrivateIp } from "../../domain/address/address.ts";
import type { Eip } from "../../domain/eip/eip.ts";
import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import type { Eni } from "../../domain/eni/eni.ts";
import type { ReadTx } from "../../store/port.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

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

/** Gathers what is drawn as part of these ENIs. */
export async function viewsOf(tx: ReadTx, enis: readonly Eni[]): Promise<EniView[]> {
  if (enis.length === 0) return [];
  const ids = enis.map((eni) => eni.id);
  const privateIps = grouped(await tx.find("privateIp", { where: { ownerId: ids } }), (row) => row.ownerId);
  const ipv6 = grouped(await tx.find("ipv6Address", { where: { eniId: ids } }), (row) => row.eniId);
  const prefixes = grouped(await tx.find("ipPrefix", { where: { eniId: ids } }), (row) => row.eniId);
  const guards = await tx.find("eniSecurityGroup", { where: { eniId: ids }, orderBy: "position" });
  const groups = grouped(guards, (row) => row.eniId);
  const eips = grouped(await tx.find("eip", { where: { eniId: ids } }), (row) => row.eniId);
  const eipv6s = grouped(await tx.find("eipv6", { where: { eniId: ids } }), (row) => row.eniId);
  const tags = await tagsOf(tx, ids);
  return enis.map((eni) => ({
    eni,
    privateIps: (privateIps.get(eni.id) ?? []).sort((a, b) => Number(b.primary) - Number(a.primary)),
    ipv6Addresses: ipv6.get(eni.id) ?? [],
    prefixes: prefixes.get(eni.id) ?? [],
    securityGroupIds: (groups.get(eni.id) ?? []).map((row) => row.securityGroupId),
    eips: eips.get(eni.id) ?? [],
    eipv6s: eipv6s.get(eni.id) ?? [],
    tags: tags.get(eni.id) ?? [],
  }));
}
