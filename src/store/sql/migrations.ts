import { schemaSql } from "./ddl.ts";
import type { SqlFlavor } from "./flavor.ts";

/** What brings a store from the version before to this one. */
export type Migration = (flavor: SqlFlavor) => readonly string[];

/**
 * Numbered from 1, forward only, the same for every engine. Once a version is released its statements are
 * frozen here and never edited. A node of the version before goes on while this one starts, so what it uses
 * stays.
 */
export const migrations: readonly Migration[] = [schemaSql];
