import type { New, Row } from "../../domain/row.ts";
import {
  type Key,
  type Query,
  StoreConflict,
  type StoreScope,
  type TableName,
  type Where,
  type WriteTx,
} from "../port.ts";
import { tables, type Tables } from "../tables/index.ts";
import type { Table } from "../table.ts";
import type { SqlDriver } from "./driver.ts";
import type { SqlFlavor } from "./flavor.ts";
import { columnName, columnsOf, selectList } from "./names.ts";
import { insertionOf, keyedSelect, ownerColumns, pageSql, raisesOf, selectOf } from "./texts.ts";
import { type AnyQuery, type Binding, predicate } from "./predicate.ts";
import { tallyChanges, tallyOf } from "./tally.ts";
import { fromSql, type RawRow, toSql } from "./values.ts";

const byName = tables as unknown as Readonly<Record<TableName, Table>>;

const asQuery = (where: object): AnyQuery => ({ where });

const plain = (query: object): AnyQuery => query;

/** A transaction in SQL: tallies, revisions and scopes are kept here, once for all engines. */
export class SqlTx implements WriteTx {
  readonly #driver: SqlDriver;
  readonly #flavor: SqlFlavor;
  readonly #scope: StoreScope;

  constructor(driver: SqlDriver, flavor: SqlFlavor, scope: StoreScope) {
    this.#driver = driver;
    this.#flavor = flavor;
    this.#scope = scope;
  }

  async get<N extends TableName>(name: N, key: Key): Promise<Tables[N] | undefined> {
    const table = byName[name];
    const [row] = await this.#byKey(table, columnsOf(table), typeof key === "string" ? [key] : key, "");
    return row === undefined ? undefined : (fromSql<Row>(table, row) as Tables[N]);
  }

  async getMany<N extends TableName>(name: N, keys: readonly string[]): Promise<Tables[N][]> {
    return this.#byKeys(name, keys, "");
  }

  async lock<N extends TableName>(name: N, keys: readonly string[]): Promise<Tables[N][]> {
    return this.#byKeys(name, keys, this.#flavor.lockSuffix);
  }

  async lockPick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    name: N,
    columns: readonly C[],
    key: string,
  ): Promise<Pick<Tables[N], C> | undefined> {
    const table = byName[name];
    const [row] = await this.#byKey(table, columns, [key], this.#flavor.lockSuffix);
    return row === undefined
      ? undefined
      : (fromSql<Row>(table, row, columns) as unknown as Pick<Tables[N], C>);
  }

  async find<N extends TableName>(name: N, query: Query<Tables[N]>): Promise<Tables[N][]> {
    const table = byName[name];
    return this.#select<N>(table, plain(query), pageSql(plain(query)));
  }

  async pick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    name: N,
    columns: readonly C[],
    query: Query<Tables[N]>,
  ): Promise<Pick<Tables[N], C>[]> {
    const table = byName[name];
    const binding = this.#binding();
    const where = predicate(binding, table, plain(query));
    const sql = `select ${selectList(columns)} from ${table.name} t where ${where}${pageSql(plain(query))}`;
    return (await this.#driver.all(sql, binding.values)) as unknown as Pick<Tables[N], C>[];
  }

  async count<N extends TableName>(name: N, query: Query<Tables[N]>): Promise<number> {
    const table = byName[name];
    const tally = tallyOf(table, plain(query), this.#scope);
    const binding = this.#binding();
    const mark = this.#flavor.placeholder;
    const sql =
      tally === undefined
        ? `select count(*) as n from ${table.name} t where ${predicate(binding, table, plain(query))}`
        : `select n from tally where name_ = ${mark(1)} and key_ = ${mark(2)}`;
    const values = tally === undefined ? binding.values : [tally.name, tally.key];
    const [row] = await this.#driver.all(sql, values);
    return Number(row?.["n"] ?? 0);
  }

  async insert<N extends TableName>(name: N, rows: readonly New<Tables[N]>[]): Promise<number[]> {
    if (rows.length === 0) return [];
    const table = byName[name];
    const complete = rows.map((row) => this.#complete(table, row as RawRow));
    const { sql, columns } = insertionOf(table, this.#flavor);
    const values = complete.map((row) => columns.map(([name, kind]) => toSql(this.#flavor, kind, row[name])));
    const numbers = await this.#guard(table, () => this.#driver.insert(sql, values));
    await this.#account(table, complete, 1);
    return numbers;
  }

  async update<N extends TableName>(
    name: N,
    where: Where<Tables[N]>,
    change: Partial<New<Tables[N]>>,
  ): Promise<void> {
    const table = byName[name];
    const changed = Object.keys(change);
    const plainTable = Object.keys(table.touches).length === 0 && !countsBy(table, changed);
    const before = plainTable
      ? undefined
      : await this.#select<N>(table, asQuery(where), this.#flavor.lockSuffix);
    if (before?.length === 0) return;
    const binding = this.#binding();
    const assignments = this.#assignments(binding, table, change);
    const test =
      before === undefined
        ? predicate(binding, table, asQuery(where))
        : this.#oneOf(
            binding,
            before.map((row) => (row as Row).seq),
          );
    const sql = `update ${table.name} as t set ${assignments} where ${test}`;
    await this.#guard(table, () => this.#driver.send(sql, binding.values));
    if (before === undefined) return;
    const after = before.map((row) => ({ ...row, ...change }));
    await this.#recount(table, before as unknown as RawRow[], after, changed);
  }

  async remove<N extends TableName>(name: N, where: Where<Tables[N]>): Promise<Tables[N][]> {
    const table = byName[name];
    const binding = this.#binding();
    const test = predicate(binding, table, asQuery(where));
    const returned = selectList(columnsOf(table));
    const sql = `delete from ${table.name} as t where ${test} returning ${returned}`;
    const raw = await this.#guard(table, () => this.#driver.all(sql, binding.values));
    const rows = raw.map((row) => fromSql<Row>(table, row));
    await this.#account(table, rows as unknown as RawRow[], -1);
    return rows as Tables[N][];
  }

  async touch(name: TableName, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const mark = this.#flavor.placeholder(1);
    const [only] = ids;
    const test = ids.length === 1 ? `id = ${mark}` : this.#flavor.inList("id", mark, "text");
    const sql = `update ${byName[name].name} set revision = revision + 1 where ${test}`;
    await this.#driver.send(sql, [ids.length === 1 ? only : this.#flavor.listValue(ids)]);
  }

  #assignments(binding: Binding, table: Table, change: RawRow): string {
    const kinds = table.columns as Record<string, "text">;
    const parts = Object.entries(change).map(([column, value]) => {
      binding.values.push(toSql(this.#flavor, kinds[column] ?? "text", value));
      return `${columnName(column)} = ${this.#flavor.placeholder(binding.values.length)}`;
    });
    if ("revision" in table.columns) parts.push("revision = revision + 1");
    return parts.join(", ");
  }

  #oneOf(binding: Binding, numbers: readonly number[]): string {
    const [only] = numbers;
    binding.values.push(numbers.length === 1 ? only : this.#flavor.listValue(numbers));
    const mark = this.#flavor.placeholder(binding.values.length);
    return numbers.length === 1 ? `t.seq = ${mark}` : this.#flavor.inList("t.seq", mark, "int");
  }

  #binding(): Binding {
    return { flavor: this.#flavor, scope: this.#scope, values: [] };
  }

  async #select<N extends TableName>(table: Table, query: AnyQuery, suffix: string): Promise<Tables[N][]> {
    const binding = this.#binding();
    const sql = selectOf(table) + predicate(binding, table, query) + suffix;
    const raw = await this.#driver.all(sql, binding.values);
    return raw.map((row) => fromSql<Row>(table, row)) as Tables[N][];
  }

  async #byKey(
    table: Table,
    columns: readonly string[],
    key: readonly (string | number)[],
    suffix: string,
  ): Promise<readonly RawRow[]> {
    const scope = this.#scope === "system" ? "none" : table.scope;
    const sql = keyedSelect(this.#flavor, table, scope, columns) + suffix;
    const owner = this.#scope === "system" ? [] : [this.#scope.accountId, this.#scope.region];
    return this.#driver.all(sql, [...key, ...owner.slice(0, ownerColumns(scope).length)]);
  }

  async #byKeys<N extends TableName>(name: N, keys: readonly string[], suffix: string): Promise<Tables[N][]> {
    if (keys.length === 0) return [];
    const table = byName[name];
    if (keys.length === 1) {
      const rows = await this.#byKey(table, columnsOf(table), keys, suffix);
      return rows.map((row) => fromSql<Row>(table, row)) as Tables[N][];
    }
    const column = table.key[0] ?? "id";
    const rows = await this.#select<N>(table, asQuery({ [column]: keys }), suffix);
    const found = new Map(rows.map((row) => [(row as unknown as RawRow)[column], row]));
    return keys.map((key) => found.get(key)).filter((row) => row !== undefined);
  }

  #complete(table: Table, row: RawRow): RawRow {
    const complete: RawRow = { ...row };
    if (this.#scope !== "system") {
      if (table.scope !== "none") complete["accountId"] = this.#scope.accountId;
      // A table of the whole account may still keep where each row was written.
      if ("region" in table.columns) complete["region"] = this.#scope.region;
    }
    if ("revision" in table.columns) complete["revision"] = 1;
    return complete;
  }

  async #guard<T>(table: Table, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (this.#driver.isConflict(error)) throw new StoreConflict(table.name, error);
      throw error;
    }
  }

  async #account(table: Table, rows: readonly RawRow[], sign: 1 | -1): Promise<void> {
    const mark = this.#flavor.placeholder;
    const raise = raisesOf(this.#flavor);
    const lower = `update tally set n = n - ${mark(1)} where name_ = ${mark(2)} and key_ = ${mark(3)}`;
    for (const { name, key, by } of tallyChanges(table, rows, sign)) {
      await (by > 0 ? this.#driver.send(raise, [name, key, by]) : this.#driver.send(lower, [-by, name, key]));
    }
    await this.#touchParents(table, rows);
  }

  async #recount(table: Table, before: RawRow[], after: RawRow[], changed: readonly string[]): Promise<void> {
    if (countsBy(table, changed)) {
      const only = {
        ...table,
        tallies: table.tallies.filter((one) => one.some((column) => changed.includes(column))),
      };
      await this.#account({ ...only, touches: {} }, before, -1);
      await this.#account({ ...only, touches: {} }, after, 1);
    }
    await this.#touchParents(table, [...before, ...after]);
  }

  async #touchParents(table: Table, rows: readonly RawRow[]): Promise<void> {
    for (const [column, parent] of Object.entries(table.touches)) {
      const ids = new Set(rows.map((row) => row[column]).filter((id) => typeof id === "string"));
      await this.touch(parent as TableName, [...ids]);
    }
  }
}

function countsBy(table: Table, columns: readonly string[]): boolean {
  return table.tallies.some((one) => one.some((column) => columns.includes(column)));
}
