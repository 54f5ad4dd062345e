import { isDeepStrictEqual } from "node:util";
import type { NetworkState } from "../network/state.ts";

/** What two states do not have in common, short enough to be read. */
export function difference(expected: NetworkState, found: NetworkState): string {
  const lists = Object.keys(expected) as (keyof NetworkState)[];
  return lists
    .flatMap((list) => {
      const [wanted, there]: readonly (readonly unknown[])[] = [expected[list], found[list]];
      const missing = (wanted ?? []).filter(
        (one) => !(there ?? []).some((other) => isDeepStrictEqual(one, other)),
      );
      const extra = (there ?? []).filter(
        (one) => !(wanted ?? []).some((other) => isDeepStrictEqual(one, other)),
      );
      if (missing.length + extra.length === 0) return [];
      return `${list}: the model has ${JSON.stringify(missing)}, the cloud ${JSON.stringify(extra)}`;
    })
    .join("; ");
}
