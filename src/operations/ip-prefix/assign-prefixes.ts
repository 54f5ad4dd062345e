import { refuse, required } from "../../domain/fault/fault.ts";
import { takePrefixes, type WantedPrefixes } from "../address/ip-prefixes.ts";
import { takeIpv6Prefixes } from "../address/ipv6-prefixes.ts";
import {
  ipv6PlacesTaken,
  placesTaken,
  requireCount,
  requireIpv6Places,
  requirePlaces,
} from "../eni/address-room.ts";
import { hostOf, lockEni, requireSettled } from "../eni/require-state.ts";
import { settleEni } from "../eni/settle-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";

/** Prefixes that an ENI is to have besides those it has. */
export interface AssignPrefixes extends WantedPrefixes {
  readonly eniId: string;
  readonly family: 4 | 6;
}

/** Gives an ENI further prefixes, each of which takes one of its places; all or nothing. */
export const assignPrefixes = writeOperation(
  "ip-prefix/assign-prefixes",
  async (work, input: AssignPrefixes): Promise<{ readonly prefixes: readonly string[] }> => {
    const { eniId, family } = input;
    requireCount("prefixCount", input.count);
    const more = input.prefixes.length + input.count;
    if (more === 0) refuse({ kind: "request.missing", anyOf: ["prefixes", "prefixCount"] });
    const eni = await lockEni(work, eniId);
    requireSettled(eni);
    const { subnetId } = eni;
    const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
    if (family === 6 && subnet.ipv6Cidr === null) refuse({ kind: "subnet.no-ipv6", subnetId });
    const host = await hostOf(work, eni);
    if (family === 4) requirePlaces(work, eniId, host, (await placesTaken(work.tx, eni)) + more);
    else requireIpv6Places(work, eniId, host, (await ipv6PlacesTaken(work.tx, eniId)) + more);
    const take = family === 4 ? takePrefixes : takeIpv6Prefixes;
    const prefixes = await take(work, subnet, eniId, input);
    const resources = [{ table: "eni", id: eniId }] as const;
    await openTask(work, { resources, step: settleEni, input: { eniId }, settled: endsAtOnce(work) });
    return { prefixes };
  },
);
