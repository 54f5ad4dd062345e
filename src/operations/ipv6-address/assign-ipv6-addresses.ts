import type { Ipv6Address } from "../../domain/address/address.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import { drawIpv6, holdIpv6, requireIdleIpv6 } from "../address/ipv6-addresses.ts";
import { ipv6PlacesTaken, requireCount, requireIpv6Places } from "../eni/address-room.ts";
import { hostOf, lockEni, requireSettled } from "../eni/require-state.ts";
import { settleEni } from "../eni/settle-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";

/** IPv6 addresses that an ENI is to have besides those it has. */
export interface AssignIpv6Addresses {
  readonly eniId: string;
  readonly addresses: readonly { readonly address: string; readonly description?: string }[];
  readonly count: number;
}

/** Gives an ENI further IPv6 addresses: named ones, some at random, or both; all or nothing. */
export const assignIpv6Addresses = writeOperation(
  "ipv6-address/assign-ipv6-addresses",
  async (work, input: AssignIpv6Addresses): Promise<{ readonly addresses: readonly New<Ipv6Address>[] }> => {
    const { eniId, count } = input;
    requireCount("ipv6AddressCount", count);
    const more = input.addresses.length + count;
    if (more === 0) refuse({ kind: "request.missing", anyOf: ["ipv6Addresses", "ipv6AddressCount"] });
    const eni = await lockEni(work, eniId);
    requireSettled(eni);
    const { subnetId } = eni;
    const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
    if (subnet.ipv6Cidr === null) refuse({ kind: "subnet.no-ipv6", subnetId });
    const host = await hostOf(work, eni);
    requireIpv6Places(work, eniId, host, (await ipv6PlacesTaken(work.tx, eniId)) + more);
    const texts = input.addresses.map((one) => one.address);
    const named = await requireIdleIpv6(work, subnet, texts);
    const drawn = await drawIpv6(work, subnet, count, named);
    const settled = endsAtOnce(work);
    const wanted = [
      ...named.map((address, index) => ({ ...input.addresses[index], address })),
      ...drawn.map((address) => ({ address })),
    ];
    const addresses = await holdIpv6(work, subnet, eniId, settled ? "available" : "pending", wanted);
    const resources = [{ table: "eni", id: eniId }] as const;
    await openTask(work, { resources, step: settleEni, input: { eniId }, settled });
    return { addresses };
  },
);
