import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressThing } from "../../../src/proof/history/address.ts";
import { holdingRules, holdingThing } from "../../../src/proof/history/holding.ts";
import { linearize } from "../../../src/proof/history/linearize.ts";
import type { Step, Thing } from "../../../src/proof/history/step.ts";
import { tallyThing } from "../../../src/proof/history/tally.ts";
import { explainable } from "./brute.ts";

interface Doing<S> {
  readonly kind: string;
  readonly apply: Step<S>["apply"];
}

/** Any few steps, each some time between instants 1 and 12. */
function stepsOf<S>(doings: readonly Doing<S>[], size: number) {
  const step = fc.record({
    doing: fc.constantFrom(...doings),
    start: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 0, max: 8 }),
    fate: fc.constantFrom("told", "told", "told", "lost", "buried"),
  });
  return fc.array(step, { maxLength: size }).map((some) =>
    some.map(({ doing, start, length, fate }, place): Step<S> => ({
      ...doing,
      // No two instants are the same, as a recorder numbers them.
      start: start * 100 + place,
      end: fate === "lost" ? Infinity : (start + length) * 100 + 50 + place,
      optional: fate !== "told",
      calls: [place],
    })),
  );
}

/** Checks that the search and the brute force agree, and tells how often they said yes. */
function agree<S>(thing: Thing<S>, doings: readonly Doing<S>[]) {
  const said = { yes: 0, no: 0 };
  fc.assert(
    fc.property(stepsOf(doings, 7), (steps) => {
      const verdict = linearize(thing, steps);
      const right = explainable(thing, steps);
      said[right ? "yes" : "no"] += 1;
      expect(verdict).toMatchObject({ decided: true, right });
    }),
    { numRuns: 2000, seed: 20260101 },
  );
  return said;
}

const when =
  <S>(test: (state: S) => boolean, next: (state: S) => S) =>
  (state: S) =>
    test(state) ? next(state) : undefined;

describe("the search agrees with trying every order", () => {
  test("for an address", () => {
    const to = (from: string, next: string): Doing<string> => ({
      kind: `${from}>${next}`,
      apply: when(
        (owner) => owner === from,
        () => next,
      ),
    });
    const not = (owner: string): Doing<string> => ({
      kind: `not ${owner}`,
      apply: when(
        (one) => one !== owner,
        (one) => one,
      ),
    });
    const doings = [
      to("", "a"),
      to("a", ""),
      to("a", "b"),
      to("b", "a"),
      to("a", "a"),
      to("", ""),
      not("a"),
      not(""),
    ];
    const { yes, no } = agree(addressThing(""), doings);
    expect(Math.min(yes, no)).toBeGreaterThan(250);
  });

  test("for a count", () => {
    const by = (n: number): Doing<number> => ({
      kind: `by ${n}`,
      apply: when(
        (count) => count + n >= 0 && count + n <= 3,
        (count) => count + n,
      ),
    });
    const is = (n: number): Doing<number> => ({
      kind: `is ${n}`,
      apply: when(
        (count) => count === n,
        (count) => count,
      ),
    });
    const { yes, no } = agree(tallyThing(0), [by(1), by(1), by(2), by(-1), is(0), is(1), is(2), is(3)]);
    expect(Math.min(yes, no)).toBeGreaterThan(250);
  });

  test("for an ENI whose addresses are not all told", () => {
    const rules = holdingRules(3);
    const doings = [
      ...["x", "y"].flatMap((address) => [
        { kind: `+${address}`, apply: (holding: never) => rules.add(holding, [address], 0) },
        { kind: `-${address}`, apply: (holding: never) => rules.remove(holding, [address]) },
      ]),
      { kind: "+?", apply: (holding: never) => rules.add(holding, [], 1) },
      ...[[], ["x"], ["x", "y"]].map((shown) => ({
        kind: `=${shown.join(",")}`,
        apply: (holding: never) => rules.show(holding, shown),
      })),
    ];
    const { yes, no } = agree(holdingThing([]), doings);
    expect(Math.min(yes, no)).toBeGreaterThan(250);
  });
});

test("a search that would not end says so", () => {
  const steps = Array.from({ length: 18 }, (_, place): Step<string> => ({
    start: place,
    end: 100 + place,
    optional: false,
    kind: String(place),
    calls: [place],
    apply: (state) => `${state}${place}`,
  }));
  const text = { initial: "", keyOf: (state: string) => state };
  expect(linearize(text, steps, 1000)).toEqual({ decided: false });
});
