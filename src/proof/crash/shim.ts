import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";

/** What stands between a store and its disk, as source that a C compiler turns into a library. */
export interface Shim {
  readonly name: string;
  readonly source: string;
}

/** Builds a shim and tells where it is, or why it cannot be had here. */
export function buildShim(
  scratch: string,
  { name, source }: Shim,
): { readonly path: string } | { readonly missing: string } {
  if (process.platform !== "linux")
    return { missing: `it is made for Linux, and this is ${process.platform}` };
  const path = join(scratch, `${name}.so`);
  const built = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-w", "-x", "c", "-", "-o", path, "-ldl"], {
    input: source,
    encoding: "utf8",
  });
  if (built.error !== undefined) return { missing: "there is no C compiler named cc" };
  if (built.status !== 0) return { missing: `cc refused it: ${built.stderr.slice(0, 200)}` };
  // Whoever the store runs as must find it.
  chmodSync(path, 0o755);
  return { path };
}
