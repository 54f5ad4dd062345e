import type { IpPrefix } from "../../domain/address/address.ts";
import { freePrivateIps } from "../address/private-ips.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Takes prefixes off an ENI; the addresses of the IPv4 ones are nobody's, and rest. */
export async function removePrefixes(
  work: WriteWork,
  subnetId: string,
  where: { readonly eniId: string; readonly prefix?: readonly string[] },
): Promise<IpPrefix[]> {
  const removed = await work.tx.remove("ipPrefix", where);
  for (const { id } of removed.filter((one) => one.family === 4)) {
    await freePrivateIps(work, subnetId, { ownerId: id });
  }
  return removed;
}
