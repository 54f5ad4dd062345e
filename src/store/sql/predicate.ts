import type { Having, Match, Query, StoreScope } from "../port.ts";
import { tables } from "../tables/index.ts";
import type { ColumnKind, Table } from "../table.ts";
import type { SqlFlavor } from "./flavor.ts";
import { columnName } from "./names.ts";
import { toSql } from "./values.ts";

/** A test of columns by name, of whatever table. */
export type AnyWhere = { readonly [column: string]: Match<unknown> };

/** A query of whatever table. */
export type AnyQuery = Query<Record<string, unknown>>;

/** Collects a statement's parameters while its text is being put together. */
export interface Binding {
  readonly flavor: SqlFlavor;
  readonly scope: StoreScope;
  readonly values: unknown[];
}

/** Adds a parameter and gives its mark. */
export function bind(binding: Binding, value: unknown): string {
  binding.values.push(value);
  return binding.flavor.placeholder(binding.values.length);
}

// In characters, as SQL counts them.
function lengthOf(text: string): number {
  return Array.from(text).length;
}

type Test = { readonly [word: string]: unknown };

function testSql(binding: Binding, column: string, kind: ColumnKind, test: Test): string {
  const { flavor } = binding;
  const value = (word: string) => toSql(flavor, kind, test[word]);
  if ("contains" in test) return flavor.contains(column, bind(binding, test["contains"]));
  if ("startsWith" in test) {
    const text = String(test["startsWith"]);
    return `substr(${column}, 1, ${lengthOf(text)}) = ${bind(binding, text)}`;
  }
  if ("endsWith" in test) {
    const text = String(test["endsWith"]);
    return `substr(${column}, length(${column}) - ${lengthOf(text)} + 1) = ${bind(binding, text)}`;
  }
  if ("above" in test) return `${column} > ${bind(binding, value("above"))}`;
  if ("below" in test) return `${column} < ${bind(binding, value("below"))}`;
  if (test["not"] === null) return `${column} is not null`;
  return `(${column} is null or ${column} <> ${bind(binding, value("not"))})`;
}

/** The test of one column. */
export function matchSql(binding: Binding, column: string, kind: ColumnKind, match: Match<unknown>): string {
  if (match === null) return `${column} is null`;
  if (Array.isArray(match)) {
    if (match.length === 1) return matchSql(binding, column, kind, match[0]);
    const values = match.map((value) => toSql(binding.flavor, kind, value));
    return binding.flavor.inList(column, bind(binding, binding.flavor.listValue(values)), kind);
  }
  if (typeof match === "object") return testSql(binding, column, kind, match as Test);
  return `${column} = ${bind(binding, toSql(binding.flavor, kind, match))}`;
}

function isIndexed(table: Table, column: string): boolean {
  if (column === "seq" || column === "id") return true;
  return [table.key, ...table.unique, ...table.indexes].some((columns) => columns[0] === column);
}

// The index on account and region looks more selective than it is: it is offered only where no other one
// fits.
function scopeSql(binding: Binding, table: Table, alias: string, asked: readonly string[]): string[] {
  if (binding.scope === "system" || table.scope === "none") return [];
  const better = asked.some((column) => isIndexed(table, column));
  const column = (name: string) => (better ? binding.flavor.unindexed(alias + name) : alias + name);
  const parts = [`${column("account_id")} = ${bind(binding, binding.scope.accountId)}`];
  if (table.scope === "region") parts.push(`${column("region")} = ${bind(binding, binding.scope.region)}`);
  return parts;
}

function conditions(binding: Binding, table: Table, where: AnyWhere, alias: string): string[] {
  const kinds = table.columns as { readonly [column: string]: ColumnKind };
  const parts: string[] = [];
  for (const [column, match] of Object.entries(where)) {
    if (match === undefined) continue;
    parts.push(matchSql(binding, alias + columnName(column), kinds[column] ?? "text", match));
  }
  return parts;
}

function allOf(parts: readonly string[]): string {
  return parts.length === 0 ? "1 = 1" : parts.join(" and ");
}

// Each table that is asked in passing has a letter of its own, by how deep it is asked.
const aliases = ["t", "o", "u", "w"] as const;

function havingSql(binding: Binding, having: Having, depth: number) {
  const other = tables[having.table] as unknown as Table;
  const [outer = "t", alias = "o"] = aliases.slice(depth, depth + 2);
  const inner = conditions(binding, other, having.where, `${alias}.`);
  for (const further of having.having ?? []) inner.push(havingSql(binding, further, depth + 1));
  inner.push(...scopeSql(binding, other, `${alias}.`, askedColumns(having)));
  const column = `${alias}.${columnName(having.column)}`;
  const select = `select ${column} from ${other.name} ${alias} where ${allOf(inner)}`;
  return `${outer}.${columnName(having.equals)} ${having.absent === true ? "not in" : "in"} (${select})`;
}

function askedColumns({ where, having = [] }: Pick<AnyQuery, "where" | "having">): string[] {
  const asked = Object.keys(where ?? {});
  for (const one of having) if (one.absent !== true) asked.push(one.equals);
  return asked;
}

/** The text after `where` that asks what a query asks, bounded to the scope. */
export function predicate(binding: Binding, table: Table, query: AnyQuery): string {
  // The caller's own columns come first, so that an index on them is the obvious choice.
  const parts = conditions(binding, table, query.where ?? {}, "t.");
  for (const where of query.and ?? []) parts.push(...conditions(binding, table, where, "t."));
  for (const group of [query.anyOf, ...(query.alsoAnyOf ?? [])]) {
    if (group === undefined) continue;
    const alternatives = group.map((where) => allOf(conditions(binding, table, where, "t.")));
    parts.push(
      alternatives.length === 0 ? "1 = 0" : `(${alternatives.map((one) => `(${one})`).join(" or ")})`,
    );
  }
  for (const having of query.having ?? []) parts.push(havingSql(binding, having, 0));
  parts.push(...scopeSql(binding, table, "t.", askedColumns(query)));
  return allOf(parts);
}
