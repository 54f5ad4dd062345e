import { tables } from "../tables/index.ts";
import type { Table } from "../table.ts";
import { schemaSql } from "./ddl.ts";
import type { SqlFlavor } from "./flavor.ts";

/** What brings a store from the version before to this one. */
export type Migration = (flavor: SqlFlavor) => readonly string[];

// Pages are in the order of making: where an index does not hold that by itself, a page of a long list would
// sort all of it. SQLite's indexes end with the row's number.
const listsInOrder: Migration = ({ name }) => {
  if (name === "sqlite") return [];
  const listed = (Object.values(tables) as unknown as Table[]).filter(
    (table) => table.scope === "region" && "revision" in table.columns,
  );
  return [
    ...listed.map(
      (table) => `create index ${table.name}_in_order on ${table.name} (account_id, region, seq)`,
    ),
    "create index resting_address_in_order on resting_address (pool_id, seq)",
  ];
};

/**
 * Numbered from 1, forward only, the same for every engine. Once a version is released its statements are
 * frozen here and never edited. A node of the version before goes on while this one starts, so what it uses
 * stays.
 */
export const migrations: readonly Migration[] = [schemaSql, listsInOrder];
