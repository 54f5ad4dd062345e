import { join } from "node:path";
import { build } from "./build.mjs";
import { root, run, tool } from "./run.mjs";
import { test } from "./test.mjs";

build();
run(tool("oxfmt"), ["--check"]);
run(tool("oxlint"), ["--type-aware", "--deny-warnings"]);
run(tool("tsc"), ["-p", join(root, "tsconfig.test.json")]);
if (!process.argv.includes("--static")) process.exitCode = test();
