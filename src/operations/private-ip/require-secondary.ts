import type { PrivateIp } from "../../domain/address/address.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { ReadTx } from "../../store/port.ts";

/** The addresses of an ENI that are named, each once; refuses any that it does not have. */
export async function requireOwned(
  tx: ReadTx,
  eniId: string,
  addresses: readonly string[],
): Promise<PrivateIp[]> {
  const rows = await tx.find("privateIp", { where: { ownerId: eniId, address: addresses } });
  const known = new Map(rows.map((row) => [row.address, row]));
  const seen = new Set<string>();
  return addresses.map((address) => {
    if (seen.has(address)) refuse({ kind: "address.duplicate", address });
    seen.add(address);
    return known.get(address) ?? refuse({ kind: "address.not-on-eni", address, eniId });
  });
}

/** The same, refusing the primary address, which stays where it is. */
export async function requireSecondary(
  tx: ReadTx,
  eniId: string,
  addresses: readonly string[],
): Promise<PrivateIp[]> {
  const rows = await requireOwned(tx, eniId, addresses);
  const primary = rows.find((row) => row.primary);
  if (primary !== undefined) refuse({ kind: "address.is-primary", address: primary.address });
  return rows;
}
