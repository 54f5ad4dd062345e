import { describe, expect, test } from "vitest";
import { checkHistory } from "../../../src/proof/history/check.ts";
import {
  count,
  counted,
  done,
  doneUntold,
  draw,
  drop,
  free,
  give,
  historyOf,
  idle,
  look,
  move,
  name,
  nothing,
  refused,
  seen,
  take,
  type Told,
} from "./telling.ts";

const { x, y, z } = idle;
const never = 0;

const wrong: Readonly<Record<string, readonly Told[]>> = {
  "two owners, one after the other": [
    [[1, 2], draw("a"), done(x)],
    [[3, 4], draw("b"), done(x)],
  ],
  "two owners at once": [
    [[1, 4], draw("a"), done(x)],
    [[2, 3], draw("b"), done(x)],
  ],
  "two owners of a named address": [
    [[1, 4], name("a", x), done(x)],
    [[2, 5], name("b", x), done(x)],
  ],
  "an address that was named is drawn": [
    [[1, 2], name("a", x), done(x)],
    [[3, 4], draw("b", 2), done(x, y)],
  ],
  "a stale read": [
    [[1, 2], draw("a"), done(x)],
    [[3, 4], look, seen({})],
  ],
  "a read of what is gone": [
    [[1, 2], draw("a"), done(x)],
    [[3, 4], drop("a", x), doneUntold],
    [[5, 6], look, seen({ a: [x] })],
  ],
  "an acknowledged write that is lost": [
    [[1, 2], draw("a"), done(x)],
    [[3, 4], draw("b"), done(y)],
    [[5, 6], look, seen({ a: [x], b: [y] })],
    [[7, 8], look, seen({ b: [y] })],
  ],
  "a read of an address that nobody assigned": [[[1, 2], look, seen({ a: [x] })]],
  "a refused write that was done": [
    [[1, 2], name("a", x, y, z), refused("limit")],
    [[3, 4], look, seen({ a: [x, y, z] })],
  ],
  "a write that is undone by itself and done again": [
    [[1, 2], draw("a"), nothing],
    [[3, 4], look, seen({ a: [x] })],
    [[5, 6], look, seen({})],
    [[7, 8], look, seen({ a: [x] })],
  ],
  "a write that happens before it was asked for": [
    [[1, 2], look, seen({ a: [x] })],
    [[3, 4], draw("a"), done(x)],
  ],
  "an order that time forbids": [
    [[1, 2], name("a", x), done(x)],
    [[3, 4], move(x, "a", "b"), doneUntold],
    [[5, 6], move(x, "b", "c"), doneUntold],
    [[7, 8], look, seen({ b: [x] })],
  ],
  "two reads that see two writes in opposite orders": [
    [[1, 9], draw("a"), done(x)],
    [[1, 9], draw("b"), done(y)],
    [[2, 3], look, seen({ a: [x] })],
    [[4, 5], look, seen({ b: [y] })],
  ],
  "an ENI with one address too many": [
    [[1, 2], draw("a", 2), done(x, y)],
    [[3, 4], draw("a"), done(z)],
  ],
  "an ENI with one too many by a race": [
    [[1, 6], draw("a", 2), done(x, y)],
    [[2, 5], draw("a"), done(z)],
  ],
  "a limit refused too early": [[[1, 2], draw("a", 2), refused("limit")]],
  "more than the limit by an address that moved in": [
    [[1, 2], draw("a", 2), done(x, y)],
    [[3, 4], draw("b"), done(z)],
    [[5, 6], move(z, "b", "a"), doneUntold],
  ],
  "exhausted while addresses are idle": [
    [[1, 2], draw("a", 2), done(x, y)],
    [[3, 4], draw("b"), refused("exhausted")],
  ],
  "taken while it is nobody's": [[[1, 2], name("a", x), refused("taken")]],
  "absent while it is there": [
    [[1, 2], name("a", x), done(x)],
    [[3, 4], drop("a", x), refused("absent")],
  ],
  "taken off twice": [
    [[1, 2], name("a", x), done(x)],
    [[3, 6], drop("a", x), doneUntold],
    [[4, 5], drop("a", x), doneUntold],
  ],
  "moved away twice": [
    [[1, 2], name("a", x), done(x)],
    [[3, 6], move(x, "a", "b"), doneUntold],
    [[4, 5], move(x, "a", "c"), doneUntold],
  ],
  "moved and still there": [
    [[1, 2], name("a", x), done(x)],
    [[3, 4], move(x, "a", "b"), doneUntold],
    [[5, 6], look, seen({ a: [x], b: [x] })],
  ],
  "half a batch": [
    [[1, 4], draw("a", 2), done(x, y)],
    [[2, 3], look, seen({ a: [x] })],
  ],
  "half a batch that was lost": [
    [[1, never], draw("a", 2), nothing],
    [[2, 3], look, seen({ a: [x] })],
  ],
  "a move seen half done": [
    [[1, 2], name("a", x), done(x)],
    [[3, 6], move(x, "a", "b"), doneUntold],
    [[4, 5], look, seen({})],
  ],
  "a free count that misses one": [
    [[1, 2], draw("a"), done(x)],
    [[3, 4], free, counted(3)],
  ],
  "a free count that goes back": [
    [[1, 8], draw("a"), done(x)],
    [[2, 3], free, counted(2)],
    [[4, 5], free, counted(3)],
  ],
  "a quota passed": [
    [[1, 2], take, doneUntold],
    [[3, 4], take, doneUntold],
    [[5, 6], take, doneUntold],
  ],
  "a quota passed by a race": [
    [[1, 6], take, doneUntold],
    [[1, 6], take, doneUntold],
    [[1, 6], take, doneUntold],
  ],
  "a quota that forgets": [
    [[1, 2], take, doneUntold],
    [[3, 4], count, counted(0)],
  ],
  "a quota refused too early": [
    [[1, 2], take, doneUntold],
    [[3, 4], take, refused("quota")],
  ],
  "a quota that stays used": [
    [[1, 2], take, doneUntold],
    [[3, 4], give, doneUntold],
    [[5, 6], count, counted(1)],
  ],
  "one token with two effects": [
    [[1, 2], draw("a"), done(x), "t"],
    [[3, 4], draw("a"), done(y), "t"],
  ],
  "one token with two effects that only a look shows": [
    [[1, 2], draw("a"), nothing, "t"],
    [[3, 4], draw("a"), done(x), "t"],
    [[5, 6], look, seen({ a: [x, y] })],
  ],
  "a token refused after it was answered": [
    [[1, 2], draw("a"), done(x), "t"],
    [[3, 4], draw("a"), refused("limit"), "t"],
  ],
  "a reserved address": [[[1, 2], draw("a"), done("10.0.0.1")]],
  "one address twice in one answer": [[[1, 2], draw("a", 2), done(x, x)]],
  "fewer addresses than were asked for": [[[1, 2], draw("a", 2), done(x)]],
  "another address than was named": [[[1, 2], name("a", x), done(y)]],
  "something done after its server was gone": [
    [[1, 3], draw("a"), nothing],
    [[4, 5], look, seen({})],
    [[6, 7], look, seen({ a: [x] })],
  ],
};

const right: Readonly<Record<string, readonly Told[]>> = {
  "nothing at all": [],
  "one after the other": [
    [[1, 2], draw("a"), done(x)],
    [[3, 4], drop("a", x), doneUntold],
    [[5, 6], draw("b"), done(x)],
    [[7, 8], look, seen({ b: [x] })],
    [[9, 10], free, counted(2)],
  ],
  "given away before it is known to be free": [
    [[1, 2], draw("a"), done(x)],
    [[3, 8], drop("a", x), doneUntold],
    [[4, 5], draw("b"), done(x)],
  ],
  "a read during a write that sees it": [
    [[1, 4], draw("a", 2), done(x, y)],
    [[2, 3], look, seen({ a: [x, y] })],
  ],
  "a read during a write that does not": [
    [[1, 4], draw("a", 2), done(x, y)],
    [[2, 3], look, seen({})],
  ],
  "lost and never done": [
    [[1, never], draw("a"), nothing],
    [[2, 3], look, seen({})],
    [[4, 5], draw("b"), done(x)],
  ],
  "lost and done": [
    [[1, never], draw("a"), nothing],
    [[2, 3], look, seen({ a: [y] })],
  ],
  "lost and done late": [
    [[1, never], draw("a"), nothing],
    [[2, 3], look, seen({})],
    [[4, 5], look, seen({ a: [y] })],
    [[6, 7], drop("a", y), doneUntold],
  ],
  "lost, drawn, and dropped before anyone saw it": [
    [[1, never], draw("a"), nothing],
    [[2, 3], drop("a", z), doneUntold],
    [[4, 5], name("b", z), done(z)],
  ],
  "untold addresses that are seen later": [
    [[1, 2], draw("a", 2), doneUntold],
    [[3, 4], look, seen({ a: [x, z] })],
    [[5, 6], name("b", x), refused("taken")],
  ],
  "one that wins, one that is refused": [
    [[1, 6], name("a", x), done(x)],
    [[2, 3], name("b", x), refused("taken")],
  ],
  "a limit reached": [
    [[1, 2], draw("a", 2), done(x, y)],
    [[3, 4], draw("a"), refused("limit")],
    [[5, 6], move(x, "a", "b"), doneUntold],
    [[7, 8], draw("a"), done(z)],
  ],
  exhausted: [
    [[1, 2], draw("a", 2), done(x, y)],
    [[3, 4], draw("b", 2), refused("exhausted")],
    [[5, 6], draw("b"), done(z)],
    [[7, 8], free, counted(0)],
  ],
  "a token repeated": [
    [[1, 2], draw("a"), nothing, "t"],
    [[3, 4], draw("a"), done(x), "t"],
    [[5, 6], draw("a"), done(x), "t"],
    [[7, 8], look, seen({ a: [x] })],
  ],
  "a token that a failure did not use up": [
    [[1, 2], draw("a", 3), refused("limit"), "t"],
    [[3, 4], drop("a", "10.0.0.2"), doneUntold],
    [[5, 6], draw("a", 3), done(x, y, z), "t"],
  ],
  "a quota at its limit": [
    [[1, 8], take, doneUntold],
    [[1, 8], take, doneUntold],
    [[2, 3], take, refused("quota")],
    [[9, 10], count, counted(2)],
    [[11, 12], give, doneUntold],
    [[13, 14], take, doneUntold],
  ],
};

describe("the checker", () => {
  for (const [what, told] of Object.entries(wrong)) {
    test(`rejects ${what}`, () => {
      expect(checkHistory(historyOf(...told)).violations).not.toEqual([]);
    });
  }
  for (const [what, told] of Object.entries(right)) {
    test(`accepts ${what}`, () => {
      const { violations, undecided } = checkHistory(historyOf(...told));
      expect({ violations, undecided }).toEqual({ violations: [], undecided: [] });
    });
  }
});
