import type { ColumnKind, Scope, Table } from "../table.ts";
import type { SqlFlavor } from "./flavor.ts";
import { columnName, columnsOf, selectList } from "./names.ts";
import type { Debt } from "./pending.ts";
import { type AnyQuery, bind, type Binding, matchSql } from "./predicate.ts";

const selects = new Map<string, string>();

/** The beginning of a select of all columns, up to its tests. */
export function selectOf(table: Table): string {
  let text = selects.get(table.name);
  if (text === undefined) {
    text = `select ${selectList(columnsOf(table))} from ${table.name} t where `;
    selects.set(table.name, text);
  }
  return text;
}

/** The text of an insert, and the columns it wants. */
export interface Insertion {
  readonly sql: string;
  readonly columns: readonly (readonly [string, ColumnKind])[];
}

const insertions = new Map<string, Insertion>();

/** The insert of one row of a table; its number, when it is given one, comes last. */
export function insertionOf(table: Table, flavor: SqlFlavor, numbered = false): Insertion {
  const key = `${flavor.name}/${table.name}/${numbered}`;
  let insertion = insertions.get(key);
  if (insertion === undefined) {
    const columns = Object.entries(table.columns).filter(([name]) => name !== "seq");
    if (numbered) columns.push(["seq", "serial"]);
    const marks = columns.map((_, index) => flavor.placeholder(index + 1)).join(", ");
    const names = columns.map(([name]) => columnName(name)).join(", ");
    insertion = { sql: `insert into ${table.name} (${names}) values (${marks})`, columns };
    insertions.set(key, insertion);
  }
  return insertion;
}

/** The columns that bound a table to its scope. */
export function ownerColumns(scope: Scope): readonly string[] {
  return scope === "none" ? [] : scope === "account" ? ["account_id"] : ["account_id", "region"];
}

const keyedSelects = new WeakMap<readonly string[], Map<string, string>>();

/** The select of one row by its key. Most of what operations do is that: its text is made once. */
export function keyedSelect(
  flavor: SqlFlavor,
  table: Table,
  scope: Scope,
  columns: readonly string[],
): string {
  const known = keyedSelects.get(columns) ?? new Map<string, string>();
  keyedSelects.set(columns, known);
  const name = `${flavor.name}/${table.name}/${scope}`;
  let text = known.get(name);
  if (text === undefined) {
    const tests = [...table.key.map(columnName), ...ownerColumns(scope)];
    const keyed = tests.map((column, index) => {
      const own = index < table.key.length ? `t.${column}` : flavor.unindexed(`t.${column}`);
      return `${own} = ${flavor.placeholder(index + 1)}`;
    });
    text = `select ${selectList(columns)} from ${table.name} t where ${keyed.join(" and ")}`;
    known.set(name, text);
  }
  return text;
}

/** The order and the page of a query. */
export function pageSql(binding: Binding, query: AnyQuery): string {
  const direction = query.descending === true ? " desc" : "";
  // What is equal keeps the order of its making, so that pages never overlap.
  const last = query.orderBy === undefined || query.orderBy === "seq" ? "" : `, t.seq${direction}`;
  const order = ` order by t.${columnName(query.orderBy ?? "seq")}${direction}${last}`;
  if (query.limit === undefined) return order;
  const page = `${order} limit ${bind(binding, Math.trunc(query.limit))}`;
  return query.offset === undefined ? page : `${page} offset ${bind(binding, Math.trunc(query.offset))}`;
}

/** The update that gives rows what is owed to them. */
export function paymentOf(
  flavor: SqlFlavor,
  table: Table,
  { ids, counts }: Debt,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const binding: Binding = { flavor, scope: "system", values: [] };
  const raised = counts.map(([column, by]) => {
    const name = columnName(column);
    return `, ${name} = ${name} + ${bind(binding, by)}`;
  });
  const test = matchSql(binding, "id", "text", ids);
  const sql = `update ${table.name} set revision = revision + 1${raised.join("")} where ${test}`;
  return { sql, values: binding.values };
}
