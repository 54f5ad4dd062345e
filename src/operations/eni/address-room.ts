import type { Eni } from "../../domain/eni/eni.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { QuotaName } from "../../domain/profile.ts";
import type { ReadTx } from "../../store/port.ts";
import type { ReadWork } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";

/** Refuses to count backwards. */
export function requireCount(field: string, count: number): void {
  if (count < 0) refuse({ kind: "request.out-of-range", field, value: count, expected: "0 or more" });
}

/**
 * How many IPv4 places of an ENI are taken: one for each address, and one for each prefix. The ENI is as it
 * was held, before this transaction gave it any.
 */
export async function placesTaken(
  tx: ReadTx,
  { id: eniId, privateIps, ipPrefixes }: Pick<Eni, "id" | "privateIps" | "ipPrefixes">,
): Promise<number> {
  if (ipPrefixes === 0) return privateIps;
  return privateIps + (await tx.count("ipPrefix", { where: { eniId, family: 4 } }));
}

/**
 * Refuses an ENI more IPv4 addresses than it may have: by its host's type, or by the quota of one that is
 * free.
 */
export function requirePlaces(
  work: ReadWork,
  eniId: string,
  host: Instance | undefined,
  asked: number,
  free: QuotaName = "privateIpsPerFreeEni",
): void {
  const limit = host?.ipv4PerEni ?? quotaOf(work, free);
  if (asked <= limit) return;
  if (host === undefined) refuse({ kind: "eni.address-limit", eniId, limit, asked });
  refuse({ kind: "instance.address-limit", instanceId: host.id, eniId, limit, asked });
}

/** Refuses an ENI more IPv6 addresses than it may have. */
export function requireIpv6Places(
  work: ReadWork,
  eniId: string,
  host: Instance | undefined,
  asked: number,
): void {
  const limit = host?.ipv6PerEni ?? quotaOf(work, "ipv6PerFreeEni");
  if (asked <= limit) return;
  if (host === undefined) refuse({ kind: "eni.ipv6-limit", eniId, limit, asked });
  refuse({ kind: "instance.ipv6-limit", instanceId: host.id, eniId, limit, asked });
}

/** How many IPv6 places of an ENI are taken: one for each address, and one for each prefix. */
export async function ipv6PlacesTaken(tx: ReadTx, eniId: string): Promise<number> {
  const addresses = await tx.count("ipv6Address", { where: { eniId } });
  return addresses + (await tx.count("ipPrefix", { where: { eniId, family: 6 } }));
}

/** Refuses an instance an ENI that holds more addresses than its type allows. */
export async function requireFits(work: ReadWork, eni: Eni, host: Instance): Promise<void> {
  requirePlaces(work, eni.id, host, await placesTaken(work.tx, eni));
  const ipv6 = await ipv6PlacesTaken(work.tx, eni.id);
  if (ipv6 > 0) requireIpv6Places(work, eni.id, host, ipv6);
}
