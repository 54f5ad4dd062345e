import type { Random } from "../../domain/chance.ts";
import type { Act } from "../history/history.ts";
import type { Dialect } from "../wire/outcome.ts";
import { groupQuota, type Site } from "./site.ts";

/** What clients believe about the site, from what they were told: often right, never surely. */
export interface Belief {
  /** The ENI that each secondary address was last said to be on. */
  readonly owners: Map<string, string>;
  /** Groups that were made and that nobody has deleted yet. */
  readonly groups: string[];
  /** Addresses that were asked for by name of late, and may be just now. */
  readonly wanted: string[];
}

type Maker = (site: Site, belief: Belief, random: Random) => Act;

const oneOf = <T>(random: Random, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : items[random.below(items.length)];

const anEni = (site: Site, random: Random) => oneOf(random, site.enis)?.eniId ?? "";

// Mostly what is believed to be so, sometimes anything: both ways are to be refused at times.
function anOwned(site: Site, { owners }: Belief, random: Random): readonly [address: string, eni: string] {
  const known = owners.size > 0 && random.below(8) > 0 ? oneOf(random, [...owners]) : undefined;
  return known ?? [oneOf(random, site.beginning.usable) ?? "", anEni(site, random)];
}

const draw: Maker = (site, _belief, random) => ({
  verb: "assign",
  eni: anEni(site, random),
  addresses: [],
  count: 1 + random.below(3),
});

// Half of the time an address that somebody else is asking for: two who want one must be told apart.
const name: Maker = (site, { wanted }, random) => {
  const contested = random.below(2) === 0 ? wanted.at(-1) : undefined;
  const first = contested ?? oneOf(random, site.beginning.usable) ?? "";
  wanted.splice(0, wanted.length, first);
  const second = oneOf(random, site.beginning.usable) ?? "";
  const addresses = random.below(4) === 0 && second !== first ? [first, second] : [first];
  return { verb: "assign", eni: anEni(site, random), addresses, count: 0 };
};

const drop: Maker = (site, belief, random) => {
  const [address, eni] = anOwned(site, belief, random);
  const others = [...belief.owners].filter(([other, owner]) => owner === eni && other !== address);
  const more = random.below(3) === 0 ? oneOf(random, others) : undefined;
  return { verb: "unassign", eni, addresses: more === undefined ? [address] : [address, more[0]] };
};

const move: Maker = (site, belief, random) => {
  const [address, from] = anOwned(site, belief, random);
  const to = oneOf(
    random,
    site.enis.filter(({ eniId }) => eniId !== from),
  );
  return { verb: "migrate", address, from, to: to?.eniId ?? "" };
};

const weights: readonly (readonly [number, Maker])[] = [
  [26, draw],
  [16, name],
  [24, drop],
  [12, move],
  [10, () => ({ verb: "look" })],
  [5, () => ({ verb: "free" })],
  [3, () => ({ verb: "take", quota: groupQuota })],
  [2, () => ({ verb: "give", quota: groupQuota })],
  [2, () => ({ verb: "count", quota: groupQuota })],
];

/** What a client asks for next. */
export function chooseAct(site: Site, belief: Belief, random: Random, dialect: Dialect): Act {
  let left = random.below(100);
  for (const [weight, make] of weights) {
    if (left < weight) {
      const act = make(site, belief, random);
      // Alibaba has no call that moves an address, and only what was made can be deleted.
      if (act.verb === "migrate" && dialect === "aliyun-rpc") return drop(site, belief, random);
      if (act.verb === "give" && belief.groups.length === 0) return { verb: "take", quota: groupQuota };
      return act;
    }
    left -= weight;
  }
  return { verb: "look" };
}
