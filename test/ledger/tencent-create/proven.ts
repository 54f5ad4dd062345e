import { tencentCreate as ledger } from "../entries/tencent-create.ts";
import type { ProvenLedger } from "../ledger.ts";
import { createStruck as byFaultRule } from "./calls.ts";
import { errors } from "./errors.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { rules } from "./rules.ts";

/** Seed 002 with its proofs. */
export const provenTencentCreate: ProvenLedger = {
  ledger,
  testFile: "test/ledger/tencent-create.test.ts",
  parameters,
  outputs,
  rules,
  errors,
  byFaultRule,
};
