import { tencentAssociate as ledger } from "../entries/tencent-associate.ts";
import type { ProvenLedger } from "../ledger.ts";
import { associateStruck as byFaultRule } from "./calls.ts";
import { errors } from "./errors.ts";
import { outputs, parameters } from "./proofs.ts";
import { rules } from "./rules.ts";

/** Seed 004 with its proofs. */
export const provenTencentAssociate: ProvenLedger = {
  ledger,
  testFile: "test/ledger/tencent-associate.test.ts",
  parameters,
  outputs,
  rules,
  errors,
  byFaultRule,
};
