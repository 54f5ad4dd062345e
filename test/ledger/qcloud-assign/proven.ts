import { qcloudAssign as ledger } from "../entries/qcloud-assign.ts";
import type { ProvenLedger } from "../ledger.ts";
import { errors, outputs, parameters } from "./proofs.ts";
import { rules } from "./rules.ts";

/** Seed 001 with its proofs. */
export const provenQcloudAssign: ProvenLedger = {
  ledger,
  testFile: "test/ledger/qcloud-assign.test.ts",
  parameters,
  outputs,
  rules,
  errors,
  byFaultRule: (code) => Promise.reject(new Error(`${code} of seed 001 has a natural cause`)),
};
