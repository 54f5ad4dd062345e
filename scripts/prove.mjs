import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { binaries } from "./postgres.mjs";
import { root } from "./run.mjs";

const isPrograms = (folder) => folder !== undefined && existsSync(join(folder, "initdb"));

/** From a checkout, `--postgres` without a folder means the programs that the tests run on. */
function withPrograms(args) {
  const at = args.indexOf("--postgres");
  if (at < 0 || isPrograms(args[at + 1])) return { args, drop: () => undefined };
  const { bin, drop } = binaries();
  return { args: args.toSpliced(at + 1, 0, bin), drop };
}

build();
const { args, drop } = withPrograms(process.argv.slice(2));
// Ctrl-C is for the proof, which ends in good order; its programs are needed until then.
process.on("SIGINT", () => undefined);
try {
  const program = join(root, "bin", "vpcd.js");
  const { status } = spawnSync(process.execPath, [program, "prove", ...args], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  drop();
}
