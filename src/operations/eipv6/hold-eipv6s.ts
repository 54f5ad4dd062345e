import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** Which public IPv6 addresses are meant: by their ids, or by the addresses themselves. */
export type Eipv6Names = { readonly ids: readonly string[] } | { readonly addresses: readonly string[] };

async function idsOf(work: WriteWork, names: Eipv6Names): Promise<readonly string[]> {
  if ("ids" in names) return [...new Set(names.ids)];
  const addresses = [...new Set(names.addresses)];
  const rows = await work.tx.pick("eipv6", ["id", "address"], { where: { address: addresses } });
  const known = new Map(rows.map((row) => [row.address, row.id]));
  return addresses.map((address) => required(known.get(address), { kind: "eip.not-found", eipId: address }));
}

/** Public IPv6 addresses, held until the transaction ends; refuses when one does not exist or is busy. */
export async function holdEipv6s(work: WriteWork, names: Eipv6Names): Promise<Eipv6[]> {
  const ids = await idsOf(work, names);
  const found = await work.tx.lock("eipv6", ids.toSorted());
  const known = new Map(found.map((eip) => [eip.id, eip]));
  const eips = ids.map((eipId) => required(known.get(eipId), { kind: "eip.not-found", eipId }));
  for (const eip of eips) requireIdle(eip);
  return eips;
}

/** The one public IPv6 address with this id, held likewise. */
export async function holdEipv6(work: WriteWork, eipId: string): Promise<Eipv6> {
  const [eip] = await holdEipv6s(work, { ids: [eipId] });
  return required(eip, { kind: "eip.not-found", eipId });
}

/** Refuses one that is not in this state. */
export function requireEipv6State({ id: eipId, state }: Eipv6, expected: Eipv6["state"]): void {
  if (state !== expected) refuse({ kind: "eip.wrong-state", eipId, state, expected });
}
