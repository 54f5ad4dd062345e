import type { Table } from "../table.ts";
import { addressTables } from "./addresses.ts";
import { guardTables } from "./guards.ts";
import { interfaceTables } from "./interfaces.ts";
import { ledgerTables } from "./ledger.ts";
import { machineTables } from "./machines.ts";
import { networkTables } from "./network.ts";
import { publicPoolTables } from "./public-pools.ts";

/** Every table, parents before children. */
export const tables = {
  ...networkTables,
  ...guardTables,
  ...machineTables,
  ...interfaceTables,
  ...publicPoolTables,
  ...addressTables,
  ...ledgerTables,
} as const;

/** Every table's row type, by the table's name. */
export type Tables = {
  [N in keyof typeof tables]: (typeof tables)[N] extends Table<infer R> ? R : never;
};
