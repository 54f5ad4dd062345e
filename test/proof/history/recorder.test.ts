import { expect, test } from "vitest";
import { recorder } from "../../../src/proof/history/recorder.ts";
import { done, draw, look, nothing } from "./telling.ts";

const told = (answer: ReturnType<typeof done>) => async () => answer;
const same = <A>(answer: A) => answer;

test("calls are numbered in the order in which they began and ended", async () => {
  const tape = recorder();
  await tape.record({ client: 0, act: draw("a") }, told(done("x")), same);
  let answer: (one: ReturnType<typeof done>) => void = () => undefined;
  const slow = new Promise<ReturnType<typeof done>>((resolve) => (answer = resolve));
  const second = tape.record({ client: 1, act: draw("b"), token: "t" }, () => slow, same);
  await tape.record({ client: 0, act: look }, told(done()), same);
  answer(done("y"));
  await second;
  expect(tape.calls().map(({ client, start, end, token }) => [client, start, end, token])).toEqual([
    [0, 1, 2, undefined],
    [1, 3, 6, "t"],
    [0, 4, 5, undefined],
  ]);
});

test("what was not answered may happen until its server is gone; what was not sent is no call", async () => {
  const tape = recorder();
  await tape.record({ client: 0, act: draw("a") }, told(nothing as never), () => "undone" as const);
  await tape.record({ client: 1, act: draw("a") }, told(nothing as never), same);
  let lose: (one: never) => void = () => undefined;
  const hung = new Promise<never>((resolve) => (lose = resolve));
  const second = tape.record({ client: 2, act: draw("b") }, () => hung, same);
  expect(tape.calls().map(({ client, end }) => [client, end])).toEqual([
    [1, Infinity],
    [2, Infinity],
  ]);
  tape.bury();
  const [{ end: buried } = { end: 0 }] = tape.calls();
  // The client notices after the burial: what it lost cannot have happened later.
  lose(nothing as never);
  await second;
  expect(tape.calls().map(({ client, end }) => [client, end])).toEqual([
    [1, buried],
    [2, buried],
  ]);
  await tape.record({ client: 3, act: draw("c") }, told(nothing as never), same);
  expect(tape.calls().at(-1)?.end).toBe(Infinity);
});
