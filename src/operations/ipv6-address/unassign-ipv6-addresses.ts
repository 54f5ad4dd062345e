import { refuse } from "../../domain/fault/fault.ts";
import { hostOf, lockEni, requireSettled } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { releaseIpv6Addresses } from "./release-ipv6-addresses.ts";
import { requireIpv6Owned } from "./require-ipv6-owned.ts";

/** IPv6 addresses that an ENI is to have no more. */
export interface UnassignIpv6Addresses {
  readonly eniId: string;
  readonly addresses: readonly string[];
}

/** Takes IPv6 addresses off an ENI, all or none. */
export const unassignIpv6Addresses = writeOperation(
  "ipv6-address/unassign-ipv6-addresses",
  async (work, input: UnassignIpv6Addresses) => {
    const { eniId } = input;
    if (input.addresses.length === 0) refuse({ kind: "request.missing", anyOf: ["ipv6Addresses"] });
    const eni = await lockEni(work, eniId);
    requireSettled(eni);
    await hostOf(work, eni);
    const rows = await requireIpv6Owned(work.tx, eniId, input.addresses);
    const addresses = rows.map((row) => row.address);
    if (!endsAtOnce(work)) {
      await work.tx.update("ipv6Address", { eniId, address: addresses }, { state: "deleting" });
    }
    const resources = [{ table: "eni", id: eniId }] as const;
    return openTask(work, { resources, step: releaseIpv6Addresses, input: { eniId, addresses } });
  },
);
