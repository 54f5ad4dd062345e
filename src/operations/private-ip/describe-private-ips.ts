import { lockEni, requireSettled } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireOwned } from "./require-secondary.ts";

/** New descriptions of addresses of an ENI. */
export interface DescribePrivateIps {
  readonly eniId: string;
  readonly descriptions: readonly { readonly address: string; readonly description: string }[];
}

/** Describes addresses anew, all or none. */
export const describePrivateIps = writeOperation(
  "private-ip/describe-private-ips",
  async (work, { eniId, descriptions }: DescribePrivateIps) => {
    requireSettled(await lockEni(work, eniId));
    const addresses = descriptions.map((one) => one.address);
    await requireOwned(work.tx, eniId, addresses);
    for (const { address, description } of descriptions) {
      await work.tx.update("privateIp", { ownerId: eniId, address }, { description });
    }
  },
);
