import type { HavipChanges } from "./havips.ts";
import type { Ipv6Changes } from "./ipv6.ts";
import type { KeptChanges } from "./kept.ts";
import type { RangeChanges } from "./ranges.ts";
import type { CreateSubnets } from "./subnets.ts";

/** Families of calls, and a call, that not every dialect has: undefined where there are none. */
export interface FurtherChanges {
  readonly havip: HavipChanges | undefined;
  readonly ipv6: Ipv6Changes | undefined;
  readonly range: RangeChanges | undefined;
  readonly keeping: KeptChanges | undefined;
  readonly createSubnets: CreateSubnets | undefined;
}
