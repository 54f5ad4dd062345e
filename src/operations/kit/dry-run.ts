import { refuse } from "../../domain/fault/fault.ts";

/** What a call carries that only wants to know whether it would succeed. */
export interface DryRun {
  readonly dryRun?: boolean;
}

/** Ends a rehearsal: call when every check has passed. What was written so far is undone. */
export function endDryRun({ dryRun }: DryRun): void {
  if (dryRun === true) refuse({ kind: "dry-run.passed" });
}
