import { type SchemaState, migratePostgres, readPostgresSchema } from "../store/postgres/schema.ts";
import { UsageError } from "./flags.ts";

/** What `vpcd migrate` came to: what to print, and the exit code. */
export interface MigrateOutcome {
  readonly text: string;
  readonly exitCode: number;
}

function wordsOf({ stored, known }: SchemaState): string {
  if (stored === known) return `the schema is at version ${stored}, which is this program's\n`;
  if (stored < known)
    return `the schema is at version ${stored}, this program's is ${known}: run vpcd migrate\n`;
  return `the schema is at version ${stored}, newer than this program's ${known}: upgrade vpcd\n`;
}

/** `vpcd migrate`: brings a PostgreSQL store to this program's schema; with `check` it only tells. */
export async function migrateCommand(store: string | undefined, check: boolean): Promise<MigrateOutcome> {
  if (store === undefined) {
    throw new UsageError("migrate needs --store postgres://…: a data folder is migrated when vpcd starts");
  }
  if (!check) await migratePostgres(store);
  const state = await readPostgresSchema(store);
  return { text: wordsOf(state), exitCode: state.stored === state.known ? 0 : 1 };
}
