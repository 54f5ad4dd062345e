import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../domain/chance.ts";
import type { Start } from "../process/server-process.ts";
import { diskShim } from "./disk-shim.ts";
import { powerCut } from "./power-cut.ts";
import { powerShim } from "./power-shim.ts";
import { buildShim } from "./shim.ts";

/** What a server with a trouble is started with. */
export type Failing = Pick<Start, "wrap" | "env">;

/** A way in which the disk fails a server, for one life of it. */
export interface Trouble {
  readonly name: string;
  /**
   * What a server whose data is in this folder is to be started with; of a database it may be known how far
   * the file is written that its log is in.
   */
  start(folder: string, random: Random, logAt?: number): Failing;
  /** What it does once the server is gone; tells how many writes were lost by it. */
  end?(folder: string, random: Random): number;
}

/** The ways of failing that a machine allows, and why others are not tried. */
export interface Known {
  readonly troubles: readonly Trouble[];
  readonly skipped: readonly string[];
}

function largestFile(folder: string): number {
  try {
    return Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
  } catch {
    return 0;
  }
}

// POSIX counts 512 bytes, and not every shell does.
function measureShellUnit(): number {
  if (process.platform !== "linux") return 512;
  const shown = spawnSync("sh", ["-c", "ulimit -f 1000; cat /proc/self/limits"], { encoding: "utf8" });
  const bytes = Number(/Max file size\s+(\d+)/.exec(shown.stdout)?.[1] ?? 512_000);
  return bytes / 1000;
}

let shellUnit: number | undefined;

/** No file may be written beyond a size: the write that reaches it is cut short, and the next are refused. */
export function limitedFiles(bytes: number): Failing {
  shellUnit ??= measureShellUnit();
  return { wrap: ["sh", "-c", `ulimit -f ${Math.ceil(bytes / shellUnit)}; exec "$@"`, "limited"] };
}

/** How a shim is to let writes fail. */
export interface Shimmed {
  readonly shim: string;
  /** What the paths of the files have in them that it is about. */
  readonly files: string;
  /** One in so many fails, and the first ones do not. */
  readonly rate: number;
  readonly after: number;
}

/** Writes fail at random. */
export function shimmed({ shim, files, rate, after }: Shimmed, random: Random): Failing {
  return {
    env: {
      LD_PRELOAD: shim,
      PROVE_DISK_FILES: files,
      PROVE_DISK_SEED: String(random.nextUint32()),
      PROVE_DISK_RATE: String(rate),
      PROVE_DISK_AFTER: String(after),
    },
  };
}

function filesTooLarge(): Trouble {
  return {
    name: "files that may not grow",
    start: (folder, random) => limitedFiles(largestFile(folder) + 40_000 + random.below(300_000)),
  };
}

function failingWrites(shim: string): Trouble {
  return {
    name: "writes that fail",
    start: (_folder, random) =>
      shimmed({ shim, files: "vpcd.sqlite", rate: 8 + random.below(100), after: random.below(100) }, random),
  };
}

/** A trouble that every machine allows, and those of shims where they can be built. */
export function troublesWith(scratch: string, everywhere: Trouble, ofShim: (shim: string) => Trouble): Known {
  const [disk, power] = [buildShim(scratch, diskShim), buildShim(scratch, powerShim)];
  if ("path" in disk && "path" in power) {
    return { troubles: [everywhere, ofShim(disk.path), powerCut(scratch, power.path)], skipped: [] };
  }
  const missing = "missing" in disk ? disk.missing : "missing" in power ? power.missing : "";
  return { troubles: [everywhere], skipped: [`writes that fail and power cuts, by shims: ${missing}`] };
}

/** The ways in which the disk of a folder can be made to fail on this machine. */
export function folderTroubles(scratch: string): Known {
  return troublesWith(scratch, filesTooLarge(), failingWrites);
}
