import { addressBugs } from "./bugs/addresses.ts";
import { callBugs } from "./bugs/calls.ts";
import { interfaceBugs } from "./bugs/interfaces.ts";
import { storeBugs } from "./bugs/store.ts";
import type { PlantedBug } from "./planted-bug.ts";

/** Every bug that the proof must find. */
export const bugs: readonly PlantedBug[] = [...addressBugs, ...interfaceBugs, ...callBugs, ...storeBugs];
