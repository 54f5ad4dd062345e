import type { Eni } from "../../domain/eni/eni.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** ENIs and the security groups that are to guard them, or no more. */
export interface EnisAndGroups {
  readonly eniIds: readonly string[];
  readonly securityGroupIds: readonly string[];
}

/** Holds the ENIs, which must exist, be idle and not be primary: those take after their instance. */
export async function lockGuardable(work: WriteWork, eniIds: readonly string[]): Promise<Eni[]> {
  const ids = [...new Set(eniIds)].toSorted();
  const locked = await work.tx.lock("eni", ids);
  const known = new Map(locked.map((eni) => [eni.id, eni]));
  return ids.map((eniId) => {
    const eni = known.get(eniId) ?? refuse({ kind: "eni.not-found", eniId });
    if (eni.kind === "primary") refuse({ kind: "eni.is-primary", eniId });
    requireIdle(eni);
    return eni;
  });
}
