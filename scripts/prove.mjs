import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.mjs";
import { root } from "./run.mjs";

build();
const { status } = spawnSync(
  process.execPath,
  [join(root, "bin", "vpcd.js"), "prove", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
