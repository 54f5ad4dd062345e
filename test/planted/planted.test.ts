import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../tree/tree.ts";
import { bugs } from "./bugs.ts";
import { huntInSimulation } from "./hunt.ts";
import { beginning, inLane, isLong } from "./how.ts";

const simulated = bugs.filter((bug) => bug.by === "simulate");
const hunted = { bugs: 0, operations: 0 };

describe("a planted bug is found", () => {
  test("there are enough of them for each part, each with a name of its own", () => {
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
    expect(simulated.length).toBeGreaterThanOrEqual(40);
    const least = { programs: 6, isolation: 5, history: 5, crash: 4, fuzz: 4 };
    for (const [part, count] of Object.entries(least)) {
      expect(bugs.filter(({ by }) => by === part).length, part).toBeGreaterThanOrEqual(count);
    }
  });

  test("each still has its place in the built program", () => {
    const misplaced = bugs.filter(({ file, find }) => {
      const text = readFileSync(join(root, "dist", file), "utf8");
      return text.split(find).length !== 2;
    });
    expect(misplaced.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  });

  test("the proof's page counts them rightly", () => {
    const page = readFileSync(join(root, "docs/proof.md"), "utf8");
    const rows = page.matchAll(/^\| (\w+) \| (\d+) \| /gm);
    const told = Object.fromEntries([...rows].map(([, part, count]) => [part, Number(count)]));
    const counts: Record<string, number> = {};
    for (const { by } of bugs) counts[by] = (counts[by] ?? 0) + 1;
    expect(told).toEqual(counts);
    const served = bugs.filter((bug) => bug.by !== "simulate");
    const slow = served.filter((bug) => bug.slow === true);
    expect(page).toContain(`(${slow.length} of the servers' ${served.length})`);
  });

  test("nothing is found where none is planted", async () => {
    const clean = await huntInSimulation("memory", 1);
    expect(clean.found).toBeUndefined();
    expect(clean.counts["operations"]).toBeGreaterThanOrEqual(2000);
  }, 120_000);

  test.concurrent.each(simulated)(
    "$name",
    async (bug) => {
      const { counts, found } = await inLane(() =>
        huntInSimulation(bug.engine, beginning(bug), { long: isLong, bug }),
      );
      hunted.bugs += 1;
      hunted.operations += counts["operations"] ?? 0;
      expect(found, `${JSON.stringify(counts)} showed nothing`).toBeDefined();
      if (hunted.bugs === simulated.length) {
        console.info(`${hunted.bugs} planted bugs found within ${hunted.operations} simulated operations`);
      }
    },
    900_000,
  );
});
