import { lockEni, requireSettled } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireIpv6Owned } from "./require-ipv6-owned.ts";

/** New descriptions of IPv6 addresses of an ENI. */
export interface DescribeIpv6Addresses {
  readonly eniId: string;
  readonly descriptions: readonly { readonly address: string; readonly description: string }[];
}

/** Describes IPv6 addresses anew, all or none. */
export const describeIpv6Addresses = writeOperation(
  "ipv6-address/describe-ipv6-addresses",
  async (work, { eniId, descriptions }: DescribeIpv6Addresses) => {
    requireSettled(await lockEni(work, eniId));
    const texts = descriptions.map((one) => one.address);
    const rows = await requireIpv6Owned(work.tx, eniId, texts);
    for (const [index, { address }] of rows.entries()) {
      const description = descriptions[index]?.description ?? "";
      await work.tx.update("ipv6Address", { eniId, address }, { description });
    }
  },
);
