import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange } from "../../src/proof/fuzz/exchange.ts";
import { growth, isQuiet, lookWhenSettled } from "../../src/proof/fuzz/gauge.ts";
import { envelopes, fuzzAction, fuzzEnvelope, fuzzStreams } from "../../src/proof/fuzz/run.ts";
import { fuzzTurn, harmlessCalls, harmlessIn } from "../../src/proof/fuzz/turn.ts";
import { actionsOf } from "../../src/proof/isolation/actions.ts";
import { dialects } from "../../src/proof/wire/outcome.ts";
import { openGround } from "./ground.ts";

// FUZZ_RUNS makes the long form, and FUZZ_SEED another one.
const runs = Number(process.env["FUZZ_RUNS"] ?? 2);
const seed = Number(process.env["FUZZ_SEED"] ?? 1);

let ground: Awaited<ReturnType<typeof openGround>>;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.cloud.close());

describe.each(dialects)("whatever is sent to %s gets documented answers only", (dialect) => {
  const own = envelopes.filter((one) => one.dialect === dialect);
  const actions = actionsOf(dialect);

  test(`parameters of any kind (${actions.length} actions, ${runs} each)`, { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (const [at, found] of actions.entries()) {
      const envelope = own[(at + seed) % own.length] ?? envelopes[0];
      if (envelope === undefined) continue;
      const told = await fuzzAction(ground, envelope, found, { seed: seed + at, runs });
      if (told !== undefined) wrong.push(told);
    }
    expect(wrong).toEqual([]);
  });

  test.each(own)(
    "keys, times, actions and signatures of any kind: $name",
    { timeout: 120_000 },
    async (one) => {
      expect(await fuzzEnvelope(ground, one, harmlessIn(dialect), { seed, runs: runs * 20 })).toBeUndefined();
    },
  );
});

test("bytes that come late, changed, too few, too many or all at once", { timeout: 120_000 }, async () => {
  expect(await fuzzStreams(ground, harmlessCalls(), { seed, runs: runs * 60 })).toBeUndefined();
  const health = { method: "GET", target: "/_vpcd/health", headers: {}, body: Buffer.alloc(0) };
  expect((await exchange(ground.place, health)).status).toBe(200);
});

test("connections end, and memory is where it was", { timeout: 120_000 }, async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const turn = async (at: number) => {
    await fuzzTurn(ground, seed + at, { actions: 10, runs: 2, isOver: () => false });
    collect();
    const { descriptors: _others, ...held } = await lookWhenSettled(ground.place, isQuiet);
    return { ...held, descriptors: undefined };
  };
  const before = await turn(0);
  for (let at = 1; at < envelopes.length; at += 1) expect(growth(before, await turn(at))).toEqual([]);
});
