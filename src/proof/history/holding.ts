import { type Deed, stepOf } from "./deeds.ts";
import type { Step, Thing } from "./step.ts";

/** The addresses of an ENI, sorted, and how many it has besides that nobody was told. */
export interface Holding {
  readonly addresses: readonly string[];
  readonly untold: number;
}

/** What may be asked of a holding, each giving the one after it, or undefined where it cannot be. */
export interface HoldingRules {
  add(holding: Holding, addresses: readonly string[], untold: number): Holding | undefined;
  remove(holding: Holding, addresses: readonly string[]): Holding | undefined;
  /** What a look at all of its addresses makes of it: those untold are known from then on. */
  show(holding: Holding, addresses: readonly string[]): Holding | undefined;
  isFull(holding: Holding, more: number): boolean;
  lacks(holding: Holding, addresses: readonly string[]): boolean;
}

const sizeOf = ({ addresses, untold }: Holding) => addresses.length + untold;

/** The rules for ENIs that may have so many addresses. */
export function holdingRules(limit: number): HoldingRules {
  return {
    add(holding, added, untold) {
      if (added.some((address) => holding.addresses.includes(address))) return undefined;
      const addresses = added.length === 0 ? holding.addresses : [...holding.addresses, ...added].sort();
      const after = { addresses, untold: holding.untold + untold };
      return sizeOf(after) > limit ? undefined : after;
    },
    remove(holding, removed) {
      const untold = holding.untold - removed.filter((one) => !holding.addresses.includes(one)).length;
      if (untold < 0) return undefined;
      return { addresses: holding.addresses.filter((one) => !removed.includes(one)), untold };
    },
    show(holding, shown) {
      if (shown.length !== sizeOf(holding)) return undefined;
      return holding.addresses.every((one) => shown.includes(one))
        ? { addresses: shown.toSorted(), untold: 0 }
        : undefined;
    },
    isFull: (holding, more) => sizeOf(holding) + more > limit,
    lacks: ({ addresses }, asked) => asked.some((one) => !addresses.includes(one)),
  };
}

/** One ENI: its addresses, no more than it may have. */
export function holdingThing(addresses: readonly string[]): Thing<Holding> {
  return {
    initial: { addresses: addresses.toSorted(), untold: 0 },
    keyOf: (holding) => `${holding.addresses.join(",")}+${holding.untold}`,
  };
}

type Apply = (holding: Holding) => Holding | undefined;

const unless =
  (test: (holding: Holding) => boolean): Apply =>
  (holding) =>
    test(holding) ? holding : undefined;

function assigned(rules: HoldingRules, deed: Deed, eni: string): [string, Apply] | undefined {
  const { act, answer } = deed;
  if (act.verb !== "assign" || act.eni !== eni) return undefined;
  const more = act.addresses.length + act.count;
  if (answer.told === "refused") {
    return answer.why === "limit"
      ? [`full for ${more}`, unless((holding) => rules.isFull(holding, more))]
      : undefined;
  }
  const told = answer.told === "done" ? answer.addresses : undefined;
  const [addresses, untold] = told === undefined ? [act.addresses, act.count] : [told, 0];
  return [`+ ${addresses.join(",")} + ${untold}`, (holding) => rules.add(holding, addresses, untold)];
}

function left(rules: HoldingRules, deed: Deed, eni: string): [string, Apply] | undefined {
  const { act, answer } = deed;
  const leaving =
    act.verb === "unassign" && act.eni === eni
      ? act.addresses
      : act.verb === "migrate" && act.from === eni
        ? [act.address]
        : undefined;
  if (leaving === undefined) return undefined;
  if (answer.told !== "refused") {
    return [`- ${leaving.join(",")}`, (holding) => rules.remove(holding, leaving)];
  }
  return answer.why === "absent"
    ? [`lacks ${leaving.join(",")}`, unless((holding) => rules.lacks(holding, leaving))]
    : undefined;
}

function arrived(rules: HoldingRules, deed: Deed, eni: string): [string, Apply] | undefined {
  const { act, answer } = deed;
  if (act.verb !== "migrate" || act.to !== eni) return undefined;
  if (answer.told !== "refused") {
    return [`+ ${act.address} + 0`, (holding) => rules.add(holding, [act.address], 0)];
  }
  return answer.why === "limit" ? ["full for 1", unless((holding) => rules.isFull(holding, 1))] : undefined;
}

function looked(rules: HoldingRules, { answer }: Deed, eni: string): [string, Apply] | undefined {
  if (answer.told !== "seen") return undefined;
  const shown = answer.enis[eni] ?? [];
  return [`has ${shown.join(",")}`, (holding) => rules.show(holding, shown)];
}

/** What happened to one ENI. */
export function holdingSteps(deeds: readonly Deed[], eni: string, limit: number): Step<Holding>[] {
  const rules = holdingRules(limit);
  return deeds.flatMap((deed) => {
    const step =
      assigned(rules, deed, eni) ??
      left(rules, deed, eni) ??
      arrived(rules, deed, eni) ??
      looked(rules, deed, eni);
    return step === undefined ? [] : [stepOf(deed, step[0], step[1])];
  });
}
