import { crashPart } from "../crash/crash.ts";
import { fuzzPart } from "../fuzz/part.ts";
import { isolationPart } from "../isolation/part.ts";
import { historyPart } from "../load/contend.ts";
import { programsPart } from "../programs/part.ts";
import { simulatePart } from "../simulate/part.ts";
import type { Part } from "./part.ts";

/** Everything that `vpcd prove` can run, in the order in which it does. */
export const parts: readonly Part[] = [
  historyPart,
  crashPart,
  simulatePart,
  programsPart,
  isolationPart,
  fuzzPart,
];
