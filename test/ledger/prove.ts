import { test } from "vitest";
import { entriesOf, type ProvenLedger } from "./ledger.ts";

/** Runs the proof of every entry of a ledger as a test of its own, named by the entry's id. */
export function prove(proven: ProvenLedger): void {
  for (const { id, proof } of entriesOf(proven)) {
    test(id, async () => {
      if (proof === undefined) throw new Error(`nothing proves ${id}`);
      await proof();
    });
  }
}
