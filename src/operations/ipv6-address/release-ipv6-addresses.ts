import { unbindEipsOf } from "../eip/bind-eip.ts";
import { writeOperation } from "../kit/operation.ts";

/** What the end of IPv6 addresses comes to. */
export type ReleaseIpv6Addresses = { readonly eniId: string; readonly addresses: readonly string[] };

/** Ends the removal of IPv6 addresses from an ENI. */
export const releaseIpv6Addresses = writeOperation(
  "ipv6-address/release-ipv6-addresses",
  async (work, { eniId, addresses }: ReleaseIpv6Addresses) => {
    await unbindEipsOf(work, { eniId, addresses });
    await work.tx.remove("ipv6Address", { eniId, address: addresses });
  },
);
