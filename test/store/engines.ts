import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../src/store/port.ts";
import { postgresStore } from "../../src/store/postgres/store.ts";
import { fileStore, memoryStore } from "../../src/store/sqlite/store.ts";
import { SimStore } from "../../src/proof/simulate/store/store.ts";
import { makeDatabase } from "../kit/postgres.ts";

/** An engine behind the store's port, as the suite opens it. */
export interface Engine {
  readonly name: string;
  open(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }>;
}

/** Every engine there is: each must pass the whole suite. */
export const engines: readonly Engine[] = [
  {
    name: "memory",
    async open() {
      const store = memoryStore();
      return { store, close: () => store.close() };
    },
  },
  {
    name: "file",
    async open() {
      const folder = mkdtempSync(join(tmpdir(), "vpcd-store-"));
      const store = fileStore(folder);
      const close = async () => {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      };
      return { store, close };
    },
  },
  {
    name: "postgres",
    async open() {
      const database = await makeDatabase();
      const store = await postgresStore(database.url, { connections: 8, waiting: 100 });
      const close = async () => {
        await store.close();
        await database.drop();
      };
      return { store, close };
    },
  },
  {
    // What the simulation runs on: what it proves holds for the other engines as far as they are alike.
    name: "simulated",
    async open() {
      const store = new SimStore();
      return { store, close: () => store.close() };
    },
  },
];
