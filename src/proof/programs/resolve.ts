import type { Call, Verb } from "../model/call.ts";
import type { Memory } from "./memory.ts";
import { eniResolvers } from "./resolvers/enis.ts";
import { havipResolvers } from "./resolvers/havips.ts";
import { hostResolvers } from "./resolvers/hosts.ts";
import { ipv6Resolvers } from "./resolvers/ipv6.ts";
import { machineResolvers } from "./resolvers/machines.ts";
import { nameResolvers } from "./resolvers/names.ts";
import { placeResolvers } from "./resolvers/places.ts";
import type { Resolvers } from "./resolvers/resolvers.ts";
import { routeResolvers } from "./resolvers/routes.ts";
import { keptResolvers } from "./resolvers/kept.ts";
import { rangeResolvers } from "./resolvers/ranges.ts";
import { ruleResolvers } from "./resolvers/rules.ts";
import { tableResolvers } from "./resolvers/tables.ts";
import type { Wish } from "./wish.ts";

const resolvers: Resolvers<Verb> = {
  ...placeResolvers,
  ...tableResolvers,
  ...routeResolvers,
  ...ruleResolvers,
  ...eniResolvers,
  ...hostResolvers,
  ...machineResolvers,
  ...nameResolvers,
  ...havipResolvers,
  ...ipv6Resolvers,
  ...rangeResolvers,
  ...keptResolvers,
};

/** The call that a wish comes to, in the world as it is. */
export function resolve(memory: Memory, wish: Wish & { readonly verb: Verb }): Call {
  return resolvers[wish.verb](memory, wish);
}
