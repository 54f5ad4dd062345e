import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "./tree.ts";

/** Which of the project's folders each may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  store: ["domain"],
  operations: ["domain", "store"],
  dataplane: ["domain", "store"],
  // The store's faces only: its port and the names of its tables.
  dialects: ["domain", "operations", "generated", "store/port.ts", "store/tables/index.ts"],
  server: ["domain", "store", "operations", "dataplane", "dialects", "generated"],
  // The server's face only: what is proved is what everybody can start.
  proof: ["domain", "store", "operations", "dataplane", "dialects", "generated", "server/index.ts"],
  // The rules a second time, from the vendors' words alone
  // (and the shapes in which calls and states are told).
  "proof/model": [
    "proof/network/network.ts",
    "proof/network/havips.ts",
    "proof/network/ipv6.ts",
    "proof/network/ranges.ts",
    "proof/network/kept.ts",
    "proof/network/subnets.ts",
    "proof/network/state.ts",
    "proof/wire/outcome.ts",
  ],
};

/** The program starts the proof; nothing else knows that it exists. */
const programImports = ["src/server/main.ts imports proof/"];

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;"]*?from "(\.[^"]+)"|import\("(\.[^"]+)"\)/g);
  return [...found].map((match) =>
    normalize(join(dirname(path), match[1] ?? match[2] ?? "")).slice("src/".length),
  );
}

describe("imports go one way", () => {
  for (const [folder, others] of Object.entries(allowed)) {
    test(`${folder} imports ${others.join(", ") || "nothing of ours"}`, () => {
      const wrong = filesBelow([`src/${folder}`], [".ts"]).flatMap(({ path, text }) =>
        importsOf(path, text)
          .filter((target) => !target.startsWith(`${folder}/`))
          .filter((target) => !others.some((other) => target === other || target.startsWith(`${other}/`)))
          .map((target) => `${path} imports ${target}`)
          .filter((one) => !programImports.some((known) => one.startsWith(known))),
      );
      expect(wrong).toEqual([]);
    });
  }

  test("SQL is written in the store alone", () => {
    const sql = /\b(?:select|insert into|update|delete from)\b.+\b(?:from|values|set|where)\b/i;
    const found = filesBelow(["src"], [".ts"])
      .filter(({ path }) => !path.startsWith("src/store/") && !path.startsWith("src/generated/"))
      .filter(({ text }) =>
        text
          .match(/`[^`]*`/g)
          ?.some((piece) => /^`(?:select|insert|update|delete)\b/.test(piece) && sql.test(piece)),
      );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test("time and chance come with the call", () => {
    const platform = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomUUID|randomBytes/;
    const found = filesBelow(["src/domain", "src/operations"], [".ts"]).filter(({ text }) =>
      platform.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test("an operation's name is its place", () => {
    const wrong = filesBelow(["src/operations"], [".ts"]).flatMap(({ path, text }) =>
      [...text.matchAll(/\bwriteOperation\(\s*"([^"]+)"/g)]
        .filter((match) => path !== `src/operations/${match[1]}.ts`)
        .map((match) => `${path} defines ${match[1]}`),
    );
    expect(wrong).toEqual([]);
  });
});
