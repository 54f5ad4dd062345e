import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AnyAction } from "./action.ts";

/** The actions that a dialect implements: the files of its folder. */
export interface ActionFolder {
  /** "service/Action" of each. */
  readonly names: readonly string[];
  has(service: string, action: string): boolean;
  load(service: string, action: string): Promise<AnyAction>;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /^[A-Z]\w*\.[jt]s$/.test(entry.name) ? [path] : [];
  });
}

// actions/<service>/<family>/<Action>.js
function nameOf(file: string): string {
  const parts = file.split(/[/\\]/);
  const action = parts.at(-1)?.replace(/\.[jt]s$/, "") ?? "";
  return `${parts.at(-3) ?? ""}/${action}`;
}

/** Lists a folder of action files; each is loaded when it is first called. */
export function actionFolder(url: URL): ActionFolder {
  const files = new Map(filesBelow(fileURLToPath(url)).map((file) => [nameOf(file), file]));
  const loaded = new Map<string, AnyAction>();
  return {
    names: [...files.keys()],
    has: (service, action) => files.has(`${service}/${action}`),
    async load(service, action) {
      const name = `${service}/${action}`;
      const known = loaded.get(name);
      if (known !== undefined) return known;
      const module = (await import(pathToFileURL(files.get(name) ?? name).href)) as { default: AnyAction };
      loaded.set(name, module.default);
      return module.default;
    },
  };
}
