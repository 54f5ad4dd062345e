import { describe, expect, test } from "vitest";
import { makeDatabase } from "../kit/postgres.ts";
import { bugs } from "./bugs.ts";
import { beginning, inLane, isLong } from "./how.ts";
import { type Hunt, huntInServers } from "./hunt.ts";
import type { ServedBug } from "./planted-bug.ts";

const served = bugs.filter((bug) => bug.by !== "simulate");
const parts = [...new Set(served.map(({ by }) => by))];

async function hunt(bug: ServedBug): Promise<Hunt> {
  const seed = beginning(bug);
  if (bug.place === undefined) return huntInServers(bug, seed, { long: isLong, store: undefined });
  // The schema is part of the program with the bug.
  const database = await makeDatabase({ empty: true });
  try {
    return await huntInServers(bug, seed, { long: isLong, store: database.url });
  } finally {
    await database.drop();
  }
}

// That nothing is found where none is planted is what the parts' own tests are about.
describe.each(parts)("a bug planted in real servers is found by %s", (part) => {
  test.concurrent.each(served.filter((bug) => bug.by === part && (isLong || bug.slow !== true)))(
    "$name",
    async (bug) => {
      const { counts, found } = await inLane(() => hunt(bug));
      expect(found, `${JSON.stringify(counts)} showed nothing`).toBeDefined();
    },
    600_000,
  );
});
