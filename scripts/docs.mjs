import { build } from "./build.mjs";
import { root, run, tool } from "./run.mjs";

build();
await import("./coverage.mjs");
// The ledger, the schema dump and other pages that tests keep true are written by those tests.
run(tool("vitest"), ["run", "test/ledger", "test/store/schema.test.ts", "test/docs"], {
  cwd: root,
  env: { ...process.env, UPDATE_DOCS: "1" },
});
