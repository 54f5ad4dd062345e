import { refuse } from "../../domain/fault/fault.ts";
import { hostOf, lockEni, requireSettled } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { releasePrefixes } from "./release-prefixes.ts";

/** Prefixes that an ENI is to have no more. */
export interface UnassignPrefixes {
  readonly eniId: string;
  readonly family: 4 | 6;
  readonly prefixes: readonly string[];
}

/** Takes prefixes off an ENI, all or none. */
export const unassignPrefixes = writeOperation(
  "ip-prefix/unassign-prefixes",
  async (work, { eniId, family, prefixes }: UnassignPrefixes) => {
    if (prefixes.length === 0) refuse({ kind: "request.missing", anyOf: ["prefixes"] });
    const eni = await lockEni(work, eniId);
    requireSettled(eni);
    await hostOf(work, eni);
    const rows = await work.tx.find("ipPrefix", { where: { eniId, family, prefix: prefixes } });
    const missing = prefixes.find((prefix) => !rows.some((row) => row.prefix === prefix));
    if (missing !== undefined) refuse({ kind: "address.not-on-eni", address: missing, eniId });
    const resources = [{ table: "eni", id: eniId }] as const;
    const { subnetId } = eni;
    return openTask(work, { resources, step: releasePrefixes, input: { eniId, subnetId, prefixes } });
  },
);
