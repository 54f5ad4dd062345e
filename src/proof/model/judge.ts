import type { Dialect } from "../wire/outcome.ts";
import type { CallOf, Verb } from "./call.ts";
import type { Rule } from "./codes/index.ts";
import { eniJudges } from "./judges/enis.ts";
import { havipJudges } from "./judges/havips.ts";
import { hostJudges } from "./judges/hosts.ts";
import type { Judges } from "./judges/judges.ts";
import { ipv6Judges } from "./judges/ipv6.ts";
import { machineJudges } from "./judges/machines.ts";
import { nameJudges } from "./judges/names.ts";
import { placeJudges } from "./judges/places.ts";
import { routeJudges } from "./judges/routes.ts";
import { keptJudges } from "./judges/kept.ts";
import { rangeJudges } from "./judges/ranges.ts";
import { ruleJudges } from "./judges/rules.ts";
import { tableJudges } from "./judges/tables.ts";
import type { World } from "./world.ts";

const judges: Judges<Verb> = {
  ...placeJudges,
  ...tableJudges,
  ...routeJudges,
  ...ruleJudges,
  ...eniJudges,
  ...hostJudges,
  ...machineJudges,
  ...nameJudges,
  ...havipJudges,
  ...ipv6Judges,
  ...rangeJudges,
  ...keptJudges,
};

/** Every rule that a call breaks: it must be done when there is none, and refused for one of them else. */
export function judge<V extends Verb>(world: World, call: CallOf<V>, dialect: Dialect): readonly Rule[] {
  return judges[call.verb](world, call, dialect);
}
