import { addressBugs } from "./bugs/addresses.ts";
import { answerBugs } from "./bugs/answers.ts";
import { callBugs } from "./bugs/calls.ts";
import { floatingBugs } from "./bugs/floating.ts";
import { interfaceBugs } from "./bugs/interfaces.ts";
import { machineBugs } from "./bugs/machines.ts";
import { momentBugs } from "./bugs/moments.ts";
import { neighbourBugs } from "./bugs/neighbours.ts";
import { requestBugs } from "./bugs/requests.ts";
import { restartBugs } from "./bugs/restarts.ts";
import { routeBugs } from "./bugs/routes.ts";
import { storeBugs } from "./bugs/store.ts";
import type { PlantedBug } from "./planted-bug.ts";

/** Every bug that the proof must find. */
export const bugs: readonly PlantedBug[] = [
  ...addressBugs,
  ...floatingBugs,
  ...interfaceBugs,
  ...callBugs,
  ...storeBugs,
  ...answerBugs,
  ...neighbourBugs,
  ...momentBugs,
  ...restartBugs,
  ...requestBugs,
  ...routeBugs,
  ...machineBugs,
];
