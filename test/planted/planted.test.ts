import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { turnstile } from "../../src/store/turnstile.ts";
import { root } from "../tree/tree.ts";
import { bugs } from "./bugs.ts";
import { hunt } from "./hunt.ts";

// The long form begins anywhere: VPCD_HUNT_SEED=12345 npm test -- test/planted
const given = Number(process.env["VPCD_HUNT_SEED"]);
const anywhere = Number.isInteger(given) && given > 0;

// Two at a time, for two cores.
const lanes = [turnstile(), turnstile()];
let turn = 0;

function inLane<T>(work: () => Promise<T>): Promise<T> {
  turn += 1;
  return (lanes[turn % lanes.length] ?? turnstile()).pass(work);
}

const hunted = { bugs: 0, operations: 0 };

describe("a planted bug is found", () => {
  test("there are enough of them, each with a name of its own", () => {
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
    expect(bugs.length).toBeGreaterThanOrEqual(40);
  });

  test("each still has its place in the built program", () => {
    const misplaced = bugs.filter(({ file, find }) => {
      const text = readFileSync(join(root, "dist", file), "utf8");
      return text.split(find).length !== 2;
    });
    expect(misplaced.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  });

  test("nothing is found where none is planted", async () => {
    const clean = await hunt("memory", 1);
    expect(clean.found).toBeUndefined();
    expect(clean.operations).toBeGreaterThanOrEqual(2000);
  }, 120_000);

  test.concurrent.each(bugs)(
    "$name",
    async (bug) => {
      const seed = anywhere ? given : (bug.seed ?? 1);
      const { operations, found } = await inLane(() => hunt(bug.engine, seed, bug));
      hunted.bugs += 1;
      hunted.operations += operations;
      expect(found, `${operations} operations showed nothing`).toBeDefined();
      if (hunted.bugs === bugs.length) {
        console.info(`${hunted.bugs} planted bugs found within ${hunted.operations} simulated operations`);
      }
    },
    300_000,
  );
});
