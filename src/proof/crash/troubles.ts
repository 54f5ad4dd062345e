import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../domain/chance.ts";
import type { Start } from "../process/server-process.ts";
import { buildShim } from "./disk-shim.ts";

/** A way in which the disk fails a server, for one life of it. */
export interface Trouble {
  readonly name: string;
  /** What a server whose data is in this folder is to be started with. */
  start(folder: string, random: Random): Pick<Start, "wrap" | "env">;
}

function largestFile(folder: string): number {
  try {
    return Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
  } catch {
    return 0;
  }
}

// POSIX counts 512 bytes, and not every shell does.
function shellUnit(): number {
  if (process.platform !== "linux") return 512;
  const shown = spawnSync("sh", ["-c", "ulimit -f 1000; cat /proc/self/limits"], { encoding: "utf8" });
  const bytes = Number(/Max file size\s+(\d+)/.exec(shown.stdout)?.[1] ?? 512_000);
  return bytes / 1000;
}

/** No file may grow beyond a size: the write that reaches it is cut short, and the next are refused. */
function filesTooLarge(): Trouble {
  const unit = shellUnit();
  return {
    name: "files that may not grow",
    start(folder, random) {
      const bytes = largestFile(folder) + 40_000 + random.below(300_000);
      return { wrap: ["sh", "-c", `ulimit -f ${Math.ceil(bytes / unit)}; exec "$@"`, "vpcd"] };
    },
  };
}

function failingWrites(shim: string): Trouble {
  return {
    name: "writes that fail",
    start: (_folder, random) => ({
      env: {
        LD_PRELOAD: shim,
        PROVE_DISK_SEED: String(random.nextUint32()),
        PROVE_DISK_RATE: String(8 + random.below(100)),
        PROVE_DISK_AFTER: String(random.below(100)),
      },
    }),
  };
}

/** The ways of failing that this machine allows, and why others are not tried. */
export function knownTroubles(scratch: string): { troubles: readonly Trouble[]; skipped: readonly string[] } {
  const shim = buildShim(scratch);
  const everywhere = filesTooLarge();
  if ("path" in shim) return { troubles: [everywhere, failingWrites(shim.path)], skipped: [] };
  return { troubles: [everywhere], skipped: [`writes that fail by a shim: ${shim.missing}`] };
}

/** A disk of a few megabytes in a folder, that can be made larger. */
export interface SmallDisk {
  readonly folder: string;
  enlarge(): void;
  remove(): void;
}

function mount(...args: readonly string[]): string | undefined {
  const done = spawnSync("mount", args, { encoding: "utf8" });
  if (done.error !== undefined) return done.error.message;
  return done.status === 0 ? undefined : done.stderr.trim().slice(0, 200);
}

/** Makes a small disk, or tells why this machine allows none. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | { readonly missing: string } {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (!isRoot) return { missing: "only root on Linux may mount one" };
  const wrong = mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder);
  if (wrong !== undefined) return { missing: wrong };
  return {
    folder,
    enlarge: () => void mount("-o", "remount,size=64m", folder),
    remove: () => void spawnSync("umount", [folder]),
  };
}
