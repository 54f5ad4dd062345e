import type { Eni } from "../../domain/eni/eni.ts";
import { freePrivateIps } from "../address/private-ips.ts";
import { unbindEipsOf } from "../eip/bind-eip.ts";
import { removePrefixes } from "../ip-prefix/remove-prefixes.ts";
import type { WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";

/** Removes an ENI with all that is its own: its addresses are nobody's, and public ones are unbound. */
export async function removeEni(work: WriteWork, eni: Pick<Eni, "id" | "subnetId">): Promise<void> {
  const { tx } = work;
  const { id: eniId, subnetId } = eni;
  await unbindEipsOf(work, { eniId });
  await freePrivateIps(work, subnetId, { ownerId: eniId });
  await tx.remove("ipv6Address", { eniId });
  await removePrefixes(work, subnetId, { eniId });
  await tx.remove("eniSecurityGroup", { eniId });
  await tx.remove("eniPermission", { eniId });
  await tx.remove("havipMember", { memberId: eniId });
  await tx.update("havip", { eniId }, { eniId: null, instanceId: null });
  await untagAll(work, [eniId]);
  await tx.remove("eni", { id: eniId });
}
