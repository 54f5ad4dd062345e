import { afterAll, describe, expect, test } from "vitest";
import type { Verb } from "../../src/proof/model/call.ts";
import type { ProgramCounts } from "../../src/proof/programs/counts.ts";
import { runPrograms, smallQuotas } from "../../src/proof/programs/run.ts";
import { verbs } from "../../src/proof/programs/wish.ts";
import { type Dialect, dialects } from "../../src/proof/wire/outcome.ts";
import { type AccountOptions, createCloud } from "../../src/server/index.ts";
import { engines, type Place } from "../kit/story.ts";

const seed = Number(process.env["PROOF_SEED"] ?? 20260101);
const asked = process.env["PROOF_PROGRAMS"];

/** How many programs each engine has in each mode: most where they are quickest. */
function programsOn(engine: string): number {
  if (asked !== undefined) return Number(asked);
  return engine === "memory" ? 6 : 2;
}

interface Mode {
  readonly mode: string;
  readonly used: readonly Dialect[];
}

const modes: readonly Mode[] = [
  ...dialects.map((dialect) => ({ mode: dialect, used: [dialect] })),
  { mode: "all dialects mixed", used: dialects },
];

function accountOf(program: number): AccountOptions {
  return {
    id: String(100000000001 + program),
    keys: [{ id: `key-${program}`, secret: `secret-${program}` }],
  };
}

// As many as shrinking may want, too.
const accounts = Array.from({ length: 2000 }, (_, program) => accountOf(program));

const totals: ProgramCounts[] = [];

function placeOf(engine: string): Promise<Place> {
  const open = engines[engine];
  return open === undefined ? Promise.reject(new Error(`there is no engine ${engine}`)) : open();
}

describe.each(Object.keys(engines))("random programs on %s", (engine) => {
  test.each(modes)(
    "are answered and described as the model says: $mode",
    async ({ used }) => {
      const { options: where, clean } = await placeOf(engine);
      const programs = programsOn(engine);
      const cloud = await createCloud({
        rateLimits: { mode: "off", perSecond: {} },
        quotas: smallQuotas,
        accounts,
        seed,
        ...where,
      });
      try {
        const ground = {
          endpoint: cloud.endpoint,
          credentials: (program: number) => ({ secretId: `key-${program}`, secretKey: `secret-${program}` }),
        };
        // Each engine has programs of its own: what one does not come upon, another may.
        const options = { programs, steps: 150, seed: seed + Object.keys(engines).indexOf(engine) };
        const { counts, failure } = await runPrograms({ ground, dialects: used, ...options });
        totals.push(counts);
        expect(failure).toBeUndefined();
        expect(counts.done).toBeGreaterThan(programs * 6);
        expect(counts.refused).toBeGreaterThan(programs);
      } finally {
        await cloud.close();
        await clean();
      }
    },
    120_000,
  );
});

/** How often each verb was done and refused, in all programs of this run. */
function byVerb(key: "doneByVerb" | "refusedByVerb"): ReadonlyMap<Verb, number> {
  const sums = new Map<Verb, number>();
  for (const counts of totals)
    for (const [verb, count] of counts[key]) sums.set(verb, (sums.get(verb) ?? 0) + count);
  return sums;
}

const isUsual = process.env["PROOF_SEED"] === undefined && asked === undefined;

// Other programs, or fewer, may leave one out.
test.runIf(isUsual)("every verb is done sometimes, and refused sometimes", () => {
  const [done, refused] = [byVerb("doneByVerb"), byVerb("refusedByVerb")];
  const told = verbs.map((verb) => `${verb} ${done.get(verb) ?? 0}/${refused.get(verb) ?? 0}`);
  process.stdout.write(`done/refused by verb: ${told.join(", ")}\n`);
  expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  expect(verbs.filter((verb) => !refused.has(verb))).toEqual([]);
});

afterAll(() => {
  const sum = (key: "programs" | "calls" | "done" | "refused" | "repeated" | "states") =>
    `${totals.reduce((total, counts) => total + counts[key], 0)} ${key}`;
  const rules = new Set(totals.flatMap((counts) => [...counts.broken.keys()]));
  const counted = ["programs", "calls", "done", "refused", "repeated", "states"] as const;
  const told = [...counted.map(sum), `${rules.size} ways to be refused`, `seed ${seed}`].join(", ");
  process.stdout.write(`programs held to the model: ${told}\n`);
});
