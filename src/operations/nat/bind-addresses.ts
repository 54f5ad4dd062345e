import type { Eip } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { allocateEips, type NewEips } from "../eip/allocate-eips.ts";
import { bindEip, lockEips } from "../eip/bind-eip.ts";
import type { WriteWork } from "../kit/operation.ts";
import { passedQuota } from "../kit/quota.ts";

/** Public addresses that a NAT gateway is to have: the caller's, by address or id, and new ones. */
export interface AddressesToBind {
  readonly addresses: readonly string[];
  readonly newEips?: NewEips;
}

/** The caller's EIPs with these addresses or ids, held, in the order asked. */
async function lockNamed(work: WriteWork, names: readonly string[]): Promise<Eip[]> {
  if (names.length === 0) return [];
  const found = await work.tx.find("eip", { anyOf: [{ address: names }, { id: names }] });
  const ids = names.map((name) => {
    const eip = found.find((one) => one.address === name || one.id === name);
    return required(eip, { kind: "nat.address-not-found", address: name }).id;
  });
  const [again] = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (again !== undefined) refuse({ kind: "request.duplicate", field: "publicAddresses", value: again });
  const eips = await lockEips(work, ids);
  for (const { kind, state, address } of eips) {
    if (kind === "wan") refuse({ kind: "nat.address-not-found", address });
    if (state !== "unbound") refuse({ kind: "nat.address-in-use", address });
  }
  return eips;
}

/** Binds public addresses to a NAT gateway that is held, all or none. */
export async function bindAddresses(
  work: WriteWork,
  natGatewayId: string,
  { addresses, newEips }: AddressesToBind,
): Promise<void> {
  const more = addresses.length + (newEips?.count ?? 0);
  const present = await work.tx.count("eip", { where: { targetId: natGatewayId } });
  const limit = passedQuota(work, "eipsPerNatGateway", present + more);
  if (limit !== undefined) refuse({ kind: "nat.address-limit", natGatewayId, limit });
  const named = await lockNamed(work, addresses);
  const made = newEips === undefined || newEips.count === 0 ? [] : await allocateEips(work, newEips);
  const fresh = await lockEips(
    work,
    made.map((eip) => eip.id),
  );
  const landing = { targetKind: "nat", targetId: natGatewayId } as const;
  const nowhere = { eniId: null, privateAddress: null, instanceId: null } as const;
  for (const eip of [...named, ...fresh]) await bindEip(work, eip, { ...landing, ...nowhere });
}
