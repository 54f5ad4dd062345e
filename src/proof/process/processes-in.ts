import { spawnSync } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";

function placeOf(pid: string): string | undefined {
  try {
    return readlinkSync(join("/proc", pid, "cwd"));
  } catch {
    // It has ended, or is not ours.
    return undefined;
  }
}

function childrenOf(parent: number): number[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, of]) => (pid !== undefined && (of === parent || pid === parent) ? [pid] : []));
}

/**
 * The processes that work in a folder; where a system does not tell, a process and its children. The former
 * finds those, too, whose parent was killed.
 */
export function processesIn(folder: string, parent: number | undefined): readonly number[] {
  if (process.platform !== "linux") return parent === undefined ? [] : childrenOf(parent);
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => placeOf(pid) === folder).map(Number);
}
