import { freePrivateIps } from "../address/private-ips.ts";
import { unbindEipsOf } from "../eip/bind-eip.ts";
import { finishDetachEni } from "../eni/finish-detach-eni.ts";
import { writeOperation } from "../kit/operation.ts";

/** What the end of addresses comes to. */
export type ReleasePrivateIps = {
  readonly eniId: string;
  readonly subnetId: string;
  readonly addresses: readonly string[];
  /** The instance that the ENI leaves as well, if any. */
  readonly detachFrom: string | null;
};

/** Ends the removal of addresses from an ENI: they are nobody's, and their public ones are unbound. */
export const releasePrivateIps = writeOperation(
  "private-ip/release-private-ips",
  async (work, { eniId, subnetId, addresses, detachFrom }: ReleasePrivateIps) => {
    await unbindEipsOf(work, { eniId, addresses });
    await freePrivateIps(work, subnetId, { ownerId: eniId, address: addresses });
    if (detachFrom === null) return;
    await finishDetachEni.run(work, { eniId, instanceId: detachFrom, dropEips: false });
  },
);
