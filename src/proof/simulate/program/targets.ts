import type { TableName } from "../../../store/port.ts";
import type { Tables } from "../../../store/tables/index.ts";
import { addressText, rangeOf } from "../invariants/range.ts";
import { oneOf, often, type Scene } from "../plan.ts";

/** A row to do something to: nearly always one of the caller's. */
export function target<N extends TableName>(
  { state, random, owner }: Scene,
  table: N,
  fits: (row: Tables[N]) => boolean = () => true,
): Tables[N] | undefined {
  const rows = often(random, 4) ? state.all(table) : state.of(table, owner);
  const fitting = often(random, 90) ? rows.filter(fits) : rows;
  return oneOf(random, fitting);
}

// Any address of a range, and now and then one just outside it; often one that others name as well.
function addressOf(cidr: string, { state, random }: Scene): string {
  const { first, last } = rangeOf(cidr);
  if (often(random, 40)) {
    const usable = Array.from({ length: last - first - 2 }, (_, place) => addressText(first + 2 + place));
    const idle = usable.find((address) => state.with("privateIp", "address", address).length === 0);
    if (idle !== undefined) return idle;
  }
  const beyond = often(random, 5) ? 2 : 0;
  return addressText(first - beyond + random.below(last - first + 1 + 2 * beyond));
}

/** So many different addresses of a range; one of them twice, now and then. */
export function addressesOf(cidr: string, count: number, scene: Scene): string[] {
  const addresses = new Set<string>();
  for (let tries = 0; tries < 3 * count && addresses.size < count; tries += 1)
    addresses.add(addressOf(cidr, scene));
  const all = [...addresses];
  return often(scene.random, 3) ? [...all, ...all.slice(0, 1)] : all;
}
