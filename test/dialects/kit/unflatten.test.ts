import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameter, Parameters } from "../../../src/dialects/kit/envelope.ts";
import {
  maxListIndex,
  maxNesting,
  maxParameterName,
  maxParameters,
} from "../../../src/dialects/kit/limits.ts";
import { DecodeProblem, unflatten } from "../../../src/dialects/kit/unflatten.ts";

const pairs = (text: string): [string, string][] => [...new URLSearchParams(text)];
const nest = (text: string): unknown => JSON.parse(JSON.stringify(unflatten(pairs(text))));

function problemOf(run: () => unknown): DecodeProblem {
  try {
    run();
  } catch (problem) {
    if (problem instanceof DecodeProblem) return problem;
    throw problem;
  }
  throw new Error("no problem");
}

describe("unflatten", () => {
  it.each([
    ["A=1&B=", { A: "1", B: "" }],
    ["Filters.0.Name=vpc-id&Filters.0.Values.0=a", { Filters: [{ Name: "vpc-id", Values: ["a"] }] }],
    ["Tag.1.Key=a&Tag.2.Key=b", { Tag: [{ Key: "a" }, { Key: "b" }] }],
    ["Charge.Period=1", { Charge: { Period: "1" } }],
    ["I.10=c&I.9=b&I.2=a", { I: ["a", "b", "c"] }],
    ["A=1&A=2", { A: "2" }],
    ["I.1=a&I.01=b", { I: ["b"] }],
    ["0=x&1=y", { "0": "x", "1": "y" }],
    ["A.=1&.B=2&C..D=3&.=4", { "A.": "1", ".B": "2", "C..D": "3", ".": "4" }],
  ])("%s", (text, expected) => {
    expect(nest(text)).toEqual(expected);
  });

  it.each(["A=1&A.0=2", "A.0=2&A=1", "A.0=1&A.B=2", "A.B=1&A.0=2", "A.0=1&A.0.B=2", "A.B.C=1&A.B=2"])(
    "refuses %s",
    (text) => {
      expect(problemOf(() => nest(text)).kind).toBe("conflict");
    },
  );

  it("keeps to its limits, and to nothing tighter", () => {
    const many = (count: number): [string, string][] =>
      Array.from({ length: count }, (_, at) => [`P${at}`, ""]);
    const deep = (steps: number): [string, string][] => [[Array(steps).fill("A").join("."), ""]];
    const named = (length: number): [string, string][] => [["A".repeat(length), ""]];
    const indexed = (index: number): [string, string][] => [[`A.${index}`, ""]];
    for (const [make, limit] of [
      [many, maxParameters],
      [deep, maxNesting],
      [named, maxParameterName],
      [indexed, maxListIndex],
    ] as const) {
      expect(() => unflatten(make(limit))).not.toThrow();
      expect(problemOf(() => unflatten(make(limit + 1))).kind).toBe("limit");
    }
    expect(problemOf(() => unflatten([["A.99999999999999999999999", ""]])).kind).toBe("limit");
  });

  it("gives no name power over prototypes", () => {
    const tree = unflatten(
      pairs("__proto__.polluted=1&constructor.prototype.polluted=1&A.__proto__.polluted=1"),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.keys(tree).sort()).toEqual(["A", "__proto__", "constructor"]);
    expect(Object.getPrototypeOf(tree)).toBeNull();
    expect((tree["A"] as Parameters)["polluted"]).toBeUndefined();
  });

  it("restores any tree from its flat form, in any order and from any first index", () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z_]{0,8}$/);
    const { tree } = fc.letrec<{ tree: Parameter }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
        fc.dictionary(name, tie("tree"), { minKeys: 1, maxKeys: 3 }),
      ),
    }));
    const flatten = (value: Parameter, path: string, base: number): [string, string][] => {
      if (typeof value !== "object" || value === null) return [[path, String(value)]];
      const members = Array.isArray(value)
        ? value.map((item: Parameter, at) => [String(at * 3 + base), item] as const)
        : Object.entries(value as Parameters);
      return members.flatMap(([key, item]) => flatten(item, path === "" ? key : `${path}.${key}`, base));
    };
    const root = fc.dictionary(name, tree, { maxKeys: 4 });
    fc.assert(
      fc.property(root, fc.integer({ min: 0, max: 2 }), fc.infiniteStream(fc.nat()), (value, base, order) => {
        const flat = flatten(value, "", base).map((pair) => ({ pair, key: order.next().value ?? 0 }));
        const shuffled = flat.sort((a, b) => a.key - b.key).map(({ pair }) => pair);
        const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));
        expect(plain(unflatten(shuffled))).toEqual(plain(value));
      }),
    );
  });

  it("answers any pairs with a tree or a DecodeProblem", () => {
    const step = fc.oneof(
      fc.constantFrom("0", "1", "A", "__proto__", "", "constructor", "-1", "1e3"),
      fc.string(),
    );
    const pair = fc.tuple(
      fc.array(step, { maxLength: 12 }).map((steps) => steps.join(".")),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (list) => {
        try {
          expect(typeof unflatten(list)).toBe("object");
        } catch (problem) {
          if (!(problem instanceof DecodeProblem)) throw problem;
        }
      }),
      { numRuns: 500 },
    );
  });
});
