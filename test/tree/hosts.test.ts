import { expect, test } from "vitest";
import { filesBelow } from "./tree.ts";

test("the repository names no registry and no workplace", () => {
  const registries = [
    "registry.npmjs" + ".org",
    "npmmirror" + ".com",
    "/work" + "/main",
    "/work" + "/shared",
  ];
  const files = filesBelow(["."], ["", ".json", ".ts", ".mjs", ".md", ".yaml", "run"]);
  const found = files.filter(({ text }) => registries.some((name) => text.includes(name)));
  expect(found.map(({ path }) => path)).toEqual([]);
});
