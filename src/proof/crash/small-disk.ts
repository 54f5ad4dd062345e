import { spawnSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";

/** A disk of a few megabytes in a folder, that can be made larger and smaller. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free and no more. */
  leave(bytes: number): void;
  enlarge(): void;
  remove(): void;
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

/** Makes a small disk, or tells why this machine allows none. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | { readonly missing: string } {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (!isRoot) return { missing: "only root on Linux may mount one" };
  mkdirSync(folder, { recursive: true });
  const wrong = mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder);
  if (wrong !== undefined) return { missing: wrong };
  return {
    folder,
    leave: (bytes) => resize(folder, String(usedBytes(folder) + bytes)),
    enlarge: () => resize(folder, "512m"),
    remove: () => void spawnSync("umount", [folder]),
  };
}
