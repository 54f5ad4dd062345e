import { endDryRun, type DryRun } from "../../../operations/kit/dry-run.ts";

/** DryRun as operations take it: they end the rehearsal when every check has passed. */
export function dryRunOf({ DryRun: dryRun = false }: { readonly DryRun?: boolean }): DryRun {
  return dryRun ? { dryRun } : {};
}

/** Ends the rehearsal of an action that only asks: call when the answer is known. */
export function endRehearsal(input: { readonly DryRun?: boolean }): void {
  endDryRun(dryRunOf(input));
}
