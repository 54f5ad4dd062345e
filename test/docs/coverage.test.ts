import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../tree/tree.ts";

type Pages = { coveragePages(): Record<string, string> };

test("the coverage pages list every action of every contract, as it is", async () => {
  const { coveragePages } = (await import(join(root, "scripts/coverage.mjs"))) as Pages;
  for (const [file, text] of Object.entries(coveragePages())) {
    const path = join(root, "docs/coverage", file);
    if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, text);
    expect(readFileSync(path, "utf8"), `${file}: run "npm run docs"`).toBe(text);
  }
});
