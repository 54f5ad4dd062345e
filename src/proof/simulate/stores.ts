import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../store/port.ts";
import { fileStore, memoryStore } from "../../store/sqlite/store.ts";

/** The product's store in memory. */
export function openMemory(): Store {
  return memoryStore();
}

/** The product's durable store in a folder that goes with it. */
export function openFile(): Store {
  const folder = mkdtempSync(join(tmpdir(), "vpcd-simulate-"));
  const store = fileStore(folder);
  return {
    meter: store.meter,
    version: () => store.version?.(),
    read: (scope, work) => store.read(scope, work),
    write: (scope, work) => store.write(scope, work),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
