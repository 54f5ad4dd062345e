import type { NetworkState } from "../network/state.ts";
import type { Dialect } from "../wire/outcome.ts";
import type { CallOf, Verb } from "./call.ts";
import type { Complaint, Effects } from "./effects/effects.ts";
import { eniEffects } from "./effects/enis.ts";
import { havipEffects } from "./effects/havips.ts";
import { hostEffects } from "./effects/hosts.ts";
import { ipv6Effects } from "./effects/ipv6.ts";
import { machineEffects } from "./effects/machines.ts";
import { nameEffects } from "./effects/names.ts";
import { placeEffects } from "./effects/places.ts";
import { routeEffects } from "./effects/routes.ts";
import { keptEffects } from "./effects/kept.ts";
import { rangeEffects } from "./effects/ranges.ts";
import { ruleEffects } from "./effects/rules.ts";
import { tableEffects } from "./effects/tables.ts";
import type { World } from "./world.ts";

const effects: Effects<Verb> = {
  ...placeEffects,
  ...tableEffects,
  ...routeEffects,
  ...ruleEffects,
  ...eniEffects,
  ...hostEffects,
  ...machineEffects,
  ...nameEffects,
  ...havipEffects,
  ...ipv6Effects,
  ...rangeEffects,
  ...keptEffects,
};

/**
 * Changes the world as a call that was done changes it. What chance chose is taken from the state that was
 * described after it; a choice that was not allowed is told.
 */
export function effect<V extends Verb>(
  world: World,
  call: CallOf<V>,
  dialect: Dialect,
  answer: unknown,
  seen: NetworkState,
): Complaint {
  const id = typeof answer === "string" ? answer : "";
  return effects[call.verb](world, call, { dialect, answer, id, seen });
}
