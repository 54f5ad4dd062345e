import type { PostgresProcess, PostgresSettings } from "../src/proof/process/postgres-process.ts";

/** The programs of a PostgreSQL. */
export interface Programs {
  readonly bin: string;
  drop(): void;
}

/** A server whose folder and programs go with it. */
export type PostgresServer = PostgresProcess & { close(): Promise<void> };

export function binaries(options?: { readonly prefer?: "packaged" | "installed" }): Programs;
export function startPostgres(settings?: PostgresSettings, programs?: Programs): Promise<PostgresServer>;
