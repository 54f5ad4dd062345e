import { spawnSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";

/** A disk of a few megabytes in a folder, that can be made larger and smaller. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free and no more. */
  leave(bytes: number): void;
  enlarge(): void;
}

function mount(...args: readonly string[]): string | undefined {
  const done = spawnSync("mount", args, { encoding: "utf8" });
  if (done.error !== undefined) return done.error.message;
  return done.status === 0 ? undefined : done.stderr.trim().slice(0, 200);
}

function resize(folder: string, size: string): void {
  const wrong = mount("-o", `remount,size=${size}`, folder);
  if (wrong !== undefined) throw new Error(`the small disk could not be given ${size}: ${wrong}`);
}

function usedBytes(folder: string): number {
  const { bsize, blocks, bfree } = statfsSync(folder);
  return bsize * (blocks - bfree);
}

function wrongWithMounting(folder: string, megabytes: number): string | undefined {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (!isRoot) return "only root on Linux may mount one";
  mkdirSync(folder, { recursive: true });
  return mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder);
}

/** Works on a small disk and takes it away again, or tells why this machine allows none. */
export async function onSmallDisk(
  folder: string,
  megabytes: number,
  work: (disk: SmallDisk) => Promise<void>,
): Promise<string | undefined> {
  const missing = wrongWithMounting(folder, megabytes);
  if (missing !== undefined) return missing;
  try {
    await work({
      folder,
      leave: (bytes) => resize(folder, String(usedBytes(folder) + bytes)),
      enlarge: () => resize(folder, "512m"),
    });
    return undefined;
  } finally {
    spawnSync("umount", [folder]);
  }
}
