import { aliyunAssign as ledger } from "../entries/aliyun-assign.ts";
import type { ProvenLedger } from "../ledger.ts";
import { assignStruck as byFaultRule } from "./calls.ts";
import { errors, outputs, parameters } from "./proofs.ts";
import { rules } from "./rules.ts";

/** Seed 003 with its proofs. */
export const provenAliyunAssign: ProvenLedger = {
  ledger,
  testFile: "test/ledger/aliyun-assign.test.ts",
  parameters,
  outputs,
  rules,
  errors,
  byFaultRule,
};
