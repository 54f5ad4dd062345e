import type { CallOf, Verb } from "../../model/call.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";

/** What the wishes for verbs come to. */
export type Resolvers<V extends Verb> = { readonly [K in V]: (memory: Memory, wish: Wish) => CallOf<K> };
