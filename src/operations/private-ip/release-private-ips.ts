import { freePrivateIps } from "../address/private-ips.ts";
import { unbindEipsOf } from "../eip/bind-eip.ts";
import { finishDetachEni } from "../eni/finish-detach-eni.ts";
import { writeOperation } from "../kit/operation.ts";

/** What the end of addresses comes to. */
export type ReleasePrivateIps = {
  readonly eniId: string;
  readonly subnetId: string;
  readonly addresses: readonly string[];
  /** Whether the ENI leaves its instance as well. */
  readonly detach: boolean;
};

/** Ends the removal of addresses from an ENI: they are nobody's, and their public ones are unbound. */
export const releasePrivateIps = writeOperation(
  "private-ip/release-private-ips",
  async (work, { eniId, subnetId, addresses, detach }: ReleasePrivateIps) => {
    await unbindEipsOf(work, { eniId, addresses });
    await freePrivateIps(work, subnetId, { ownerId: eniId, address: addresses });
    if (detach) await finishDetachEni.run(work, { eniId, dropEips: false });
  },
);
