import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The project's root folder. */
export const root = resolve(import.meta.dirname, "../..");

/** A file of the project that git knows or would add. */
export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** The project's files below some folders, by their endings. */
export function filesBelow(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...folders];
  const listed = execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n");
  const wanted = listed.filter((path) => endings.some((ending) => path.endsWith(ending)));
  return [...new Set(wanted)].flatMap((path) => {
    try {
      const text = readFileSync(join(root, path), "utf8");
      return [{ path, text, lines: text.replace(/\n$/, "").split("\n") }];
    } catch {
      // Deleted, and not yet committed so.
      return [];
    }
  });
}
