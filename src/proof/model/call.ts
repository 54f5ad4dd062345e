import type { EniCalls } from "./calls/enis.ts";
import type { HavipCalls } from "./calls/havips.ts";
import type { HostCalls } from "./calls/hosts.ts";
import type { Ipv6Calls } from "./calls/ipv6.ts";
import type { MachineCalls } from "./calls/machines.ts";
import type { KeptCalls } from "./calls/kept.ts";
import type { NameCalls } from "./calls/names.ts";
import type { PlaceCalls } from "./calls/places.ts";
import type { RouteCalls } from "./calls/routes.ts";
import type { RangeCalls } from "./calls/ranges.ts";
import type { RuleCalls } from "./calls/rules.ts";
import type { TableCalls } from "./calls/tables.ts";

/** What each verb is called with: the ids, ranges and addresses that a program names. */
export interface Calls
  extends
    PlaceCalls,
    TableCalls,
    RouteCalls,
    RuleCalls,
    EniCalls,
    HostCalls,
    HavipCalls,
    Ipv6Calls,
    MachineCalls,
    RangeCalls,
    KeptCalls,
    NameCalls {}

/** Everything that programs can do. */
export type Verb = keyof Calls;

/** The call of one verb. */
export type CallOf<V extends Verb> = { readonly verb: V } & Calls[V];

/** Any call. */
export type Call = { readonly [V in Verb]: CallOf<V> }[Verb];
