import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { root, tool } from "./run.mjs";

const report = join(root, ".build", "test.json");

/** Builds, runs the tests, and closes with one line that counts them; gives the exit code. */
export function test(args = []) {
  build();
  mkdirSync(join(root, ".build"), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(tool("vitest"), ["run", ...reporters, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  const counts = JSON.parse(readFileSync(report, "utf8"));
  const skipped = counts.numPendingTests + counts.numTodoTests;
  const failed = counts.numFailedTests + counts.testResults.filter(isBroken).length;
  process.stdout.write(`\n${counts.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed > 0 || counts.numPassedTests === 0 ? 1 : (status ?? 1);
}

// A file that could not even be loaded has no tests to count.
function isBroken(file) {
  return file.status === "failed" && file.assertionResults.length === 0;
}

if (import.meta.filename === process.argv[1]) process.exitCode = test(process.argv.slice(2));
