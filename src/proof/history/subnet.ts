import { type Deed, stepOf } from "./deeds.ts";
import type { Act, Answer, Beginning } from "./history.ts";
import { type Holding, type HoldingRules, holdingRules } from "./holding.ts";
import type { Step, Thing } from "./step.ts";

/** A whole subnet: what each of its ENIs has. */
export type Holdings = ReadonlyMap<string, Holding>;

/** A whole subnet, in which a call that changes several ENIs or addresses does so at one instant. */
export function subnetThing({ enis }: Beginning): Thing<Holdings> {
  const initial = new Map(
    Object.entries(enis).map(([eni, addresses]) => [eni, { addresses: addresses.toSorted(), untold: 0 }]),
  );
  return {
    initial,
    keyOf: (holdings) =>
      [...holdings.values()].map(({ addresses, untold }) => `${addresses.join(",")}+${untold}`).join(";"),
  };
}

const nothing: Holding = { addresses: [], untold: 0 };

const usedOf = (holdings: Holdings) =>
  [...holdings.values()].reduce((sum, { addresses, untold }) => sum + addresses.length + untold, 0);

const isTaken = (holdings: Holdings, address: string) =>
  [...holdings.values()].some(({ addresses }) => addresses.includes(address));

function withHolding(holdings: Holdings, eni: string, holding: Holding | undefined): Holdings | undefined {
  return holding === undefined ? undefined : new Map(holdings).set(eni, holding);
}

interface Rules extends HoldingRules {
  readonly capacity: number;
}

function assign(rules: Rules, act: Extract<Act, { verb: "assign" }>, answer: Answer, holdings: Holdings) {
  const told = answer.told === "done" ? answer.addresses : undefined;
  const [addresses, untold] = told === undefined ? [act.addresses, act.count] : [told, 0];
  if (addresses.some((address) => isTaken(holdings, address))) return undefined;
  if (usedOf(holdings) + addresses.length + untold > rules.capacity) return undefined;
  const holding = holdings.get(act.eni) ?? nothing;
  return withHolding(holdings, act.eni, rules.add(holding, addresses, untold));
}

function migrate(rules: Rules, act: Extract<Act, { verb: "migrate" }>, holdings: Holdings) {
  const { from, to, address } = act;
  const without = withHolding(holdings, from, rules.remove(holdings.get(from) ?? nothing, [address]));
  return without && withHolding(without, to, rules.add(without.get(to) ?? nothing, [address], 0));
}

function showAll(rules: Rules, enis: Readonly<Record<string, readonly string[]>>, holdings: Holdings) {
  let shown: Holdings | undefined = holdings;
  for (const [eni, holding] of holdings) {
    shown = shown && withHolding(shown, eni, rules.show(holding, enis[eni] ?? []));
  }
  return shown;
}

/** Whether a refusal could have been given. */
function fits(rules: Rules, act: Act, answer: Answer, holdings: Holdings): boolean {
  if (answer.told !== "refused") return true;
  const { why } = answer;
  const holdingOf = (eni: string) => holdings.get(eni) ?? nothing;
  if (act.verb === "assign") {
    const more = act.addresses.length + act.count;
    if (why === "limit") return rules.isFull(holdingOf(act.eni), more);
    if (why === "exhausted") return usedOf(holdings) + more > rules.capacity;
    const unsure = [...holdings.values()].some(({ untold }) => untold > 0);
    return why !== "taken" || unsure || act.addresses.some((address) => isTaken(holdings, address));
  }
  if (act.verb === "unassign") return why !== "absent" || rules.lacks(holdingOf(act.eni), act.addresses);
  if (act.verb !== "migrate") return true;
  if (why === "limit") return rules.isFull(holdingOf(act.to), 1);
  return why !== "absent" || rules.lacks(holdingOf(act.from), [act.address]);
}

function next(rules: Rules, { act, answer }: Deed, holdings: Holdings): Holdings | undefined {
  if (answer.told === "refused") return fits(rules, act, answer, holdings) ? holdings : undefined;
  if (answer.told === "seen") return showAll(rules, answer.enis, holdings);
  if (answer.told === "counted") {
    return usedOf(holdings) === rules.capacity - answer.count ? holdings : undefined;
  }
  if (act.verb === "assign") return assign(rules, act, answer, holdings);
  if (act.verb === "migrate") return migrate(rules, act, holdings);
  if (act.verb !== "unassign") return holdings;
  const { eni, addresses } = act;
  return withHolding(holdings, eni, rules.remove(holdings.get(eni) ?? nothing, addresses));
}

/** What happened to the subnet. */
export function subnetSteps(deeds: readonly Deed[], beginning: Beginning): Step<Holdings>[] {
  const rules = { ...holdingRules(beginning.addressesPerEni), capacity: beginning.usable.length };
  return deeds
    .filter(({ act, answer }) => !("quota" in act) && !(answer.told === "refused" && answer.why === "other"))
    .map((deed) =>
      stepOf(deed, JSON.stringify([deed.act, deed.answer]), (holdings) => next(rules, deed, holdings)),
    );
}
