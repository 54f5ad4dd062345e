import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import type { WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";

/** What an elastic IPv6 address has in place of a target when it is bound to nothing. */
export const unboundEipv6 = {
  state: "unbound",
  vpcId: null,
  eniId: null,
  privateAddress: null,
  instanceId: null,
} as const;

/** Removes public IPv6 addresses; those of the cloud's ranges may be drawn again. */
export async function removeEipv6s(work: WriteWork, eips: readonly Eipv6[]): Promise<void> {
  if (eips.length === 0) return;
  const ids = eips.map((eip) => eip.id);
  await untagAll(work, ids);
  await work.tx.remove("eipv6", { id: ids });
  const address = eips.filter((eip) => eip.kind !== "own").map((eip) => eip.address);
  if (address.length > 0) await work.tx.remove("publicAddress", { address });
}

/**
 * Lets go of the public IPv6 addresses of an ENI, or of some private addresses on it, because they go:
 * elastic ones become unbound, the ENI's own are public no more.
 */
export async function unbindEipv6sOf(
  work: WriteWork,
  { eniId, addresses }: { readonly eniId: string; readonly addresses?: readonly string[] },
): Promise<void> {
  const where = addresses === undefined ? { eniId } : { eniId, privateAddress: addresses };
  const eips = await work.tx.find("eipv6", { where });
  for (const { id, kind } of eips) if (kind !== "own") await work.tx.update("eipv6", { id }, unboundEipv6);
  await removeEipv6s(
    work,
    eips.filter((eip) => eip.kind === "own"),
  );
}
