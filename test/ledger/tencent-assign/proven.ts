import { tencentAssign as ledger } from "../entries/tencent-assign.ts";
import type { ProvenLedger } from "../ledger.ts";
import { assignStruck as byFaultRule } from "./calls.ts";
import { errors } from "./errors.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { rules } from "./rules.ts";

/** Seed 000 with its proofs. */
export const provenTencentAssign: ProvenLedger = {
  ledger,
  testFile: "test/ledger/tencent-assign.test.ts",
  parameters,
  outputs,
  rules,
  errors,
  byFaultRule,
};
