import { columnName } from "./names.ts";
import { type AnyQuery, bind, type Binding, predicate } from "./predicate.ts";
import type { Table } from "../table.ts";
import type { Pending } from "./pending.ts";
import type { RawRow } from "./values.ts";
import { tallyPer } from "./tally.ts";
import { pageSql } from "./texts.ts";

/** What is counted for which rows. */
export interface AnyCounting {
  readonly table: Table;
  readonly column: string;
  readonly query: AnyQuery;
  readonly per: Table;
  readonly found: AnyQuery;
}

/** A statement that gives `id` and `n` for each row, and whose tally it read. */
export interface PerRow {
  readonly sql: string;
  readonly tally: { readonly name: string; readonly prefix: string } | undefined;
}

function countSql(binding: Binding, { table, column, query }: AnyCounting): string {
  const asked = predicate(binding, table, query);
  return `select count(*) from ${table.name} t where t.${columnName(column)} = p.id and ${asked}`;
}

/** The text that counts rows for each of some others; parameters come in the order of the text. */
export function countPerSql(binding: Binding, counting: AnyCounting): PerRow {
  const { table, column, query, per, found } = counting;
  const all = Object.values(query).every((part) => part === undefined);
  const tally = all ? tallyPer(table, column, binding.scope) : undefined;
  const count =
    tally === undefined
      ? countSql(binding, counting)
      : `select sum(n) from tally where name_ = ${bind(binding, tally.name)} ` +
        `and key_ = ${bind(binding, tally.prefix)} || p.id`;
  const asked = `${predicate(binding, per, found)}${pageSql(binding, found)}`;
  const sql = `select p.id, (${count}) as n from (select t.id from ${per.name} t where ${asked}) p`;
  return { sql, tally };
}

/** The counts that a statement gave, with what is owed to them. */
export function countsPer(
  rows: readonly RawRow[],
  tally: PerRow["tally"],
  pending: Pending,
): ReadonlyMap<string, number> {
  const owed = (id: string) => (tally === undefined ? 0 : pending.owed(tally.name, tally.prefix + id));
  return new Map(rows.map(({ id, n }) => [String(id), Number(n ?? 0) + owed(String(id))]));
}
