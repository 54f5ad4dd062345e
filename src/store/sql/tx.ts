import type { New, Row } from "../../domain/row.ts";
import {
  type Counting,
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
import { countPerSql, countsPer } from "./count-per.ts";
import { insertionOf, keyedSelect, ownerColumns, pageSql, paymentOf, selectOf } from "./texts.ts";
import { pending } from "./pending.ts";
import { type AnyQuery, bind, type Binding, matchSql, predicate } from "./predicate.ts";
import { countsBy, tallyOf } from "./tally.ts";
import { fromSql, ownValues, type RawRow, toSql } from "./values.ts";

const byName = tables as unknown as Readonly<Record<TableName, Table>>;

// A prime above any number of lanes: what a turn counts in.
const turns = 1009;

const asQuery = (where: object): AnyQuery => ({ where });

const plain = (query: object): AnyQuery => query;

/** A transaction in SQL: tallies, revisions and scopes are kept here, once for all engines. */
export class SqlTx implements WriteTx {
  readonly #driver: SqlDriver;
  readonly #flavor: SqlFlavor;
  readonly #scope: StoreScope;
  readonly #pending = pending();
  readonly lanes: number;
  readonly distant: boolean;

  constructor(driver: SqlDriver, flavor: SqlFlavor, scope: StoreScope) {
    this.#driver = driver;
    this.#flavor = flavor;
    this.#scope = scope;
    this.lanes = flavor.lanes;
    this.distant = flavor.distant;
  }

  /** Pays what is owed to counts and revisions; to be called before the commit. */
  async settle(): Promise<void> {
    await this.#driver.raise(this.#pending.tallies());
    for (const debt of this.#pending.debts()) {
      const { sql, values } = paymentOf(this.#flavor, byName[debt.table], debt);
      await this.#driver.send(sql, values);
    }
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
    return this.#select<N>(table, plain(query), (binding) => pageSql(binding, plain(query)));
  }

  async lockIdle<N extends TableName>(
    name: N,
    query: Query<Tables[N]>,
    turn: number,
  ): Promise<Tables[N] | undefined> {
    const [row] = await this.#select<N>(byName[name], plain(query), (binding) => {
      const order = ` order by (t.seq + ${bind(binding, turn)}) % ${turns}`;
      return `${order} limit 1${this.#flavor.skipHeld}`;
    });
    return row;
  }

  async pick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    name: N,
    columns: readonly C[],
    query: Query<Tables[N]>,
  ): Promise<Pick<Tables[N], C>[]> {
    const table = byName[name];
    const binding = this.#binding();
    const where = predicate(binding, table, plain(query));
    const page = pageSql(binding, plain(query));
    const sql = `select ${selectList(columns)} from ${table.name} t where ${where}${page}`;
    const raw = await this.#driver.all(sql, binding.values);
    return raw.map((row) => fromSql<Row>(table, row, columns)) as unknown as Pick<Tables[N], C>[];
  }

  async count<N extends TableName>(name: N, query: Query<Tables[N]>): Promise<number> {
    const table = byName[name];
    const tally = tallyOf(table, plain(query), this.#scope);
    const binding = this.#binding();
    const mark = this.#flavor.placeholder;
    const sql =
      tally === undefined
        ? `select count(*) as n from ${table.name} t where ${predicate(binding, table, plain(query))}`
        : `select sum(n) as n from tally where name_ = ${mark(1)} and key_ = ${mark(2)}`;
    const values = tally === undefined ? binding.values : [tally.name, tally.key];
    const [row] = await this.#driver.all(sql, values);
    const owed = tally === undefined ? 0 : this.#pending.owed(tally.name, tally.key);
    return Number(row?.["n"] ?? 0) + owed;
  }

  async countPer<N extends TableName, P extends TableName>(
    counting: Counting<N, P>,
  ): Promise<ReadonlyMap<string, number>> {
    const { table, per, column, query = {}, found } = counting;
    const asked = { column, query: plain(query), found: plain(found) };
    const binding = this.#binding();
    const { sql, tally } = countPerSql(binding, { table: byName[table], per: byName[per], ...asked });
    return countsPer(await this.#driver.all(sql, binding.values), tally, this.#pending);
  }

  async insert<N extends TableName>(name: N, rows: readonly New<Tables[N]>[]): Promise<void> {
    if (rows.length === 0) return;
    const { table, sql, values } = this.#insertion(name, rows, false);
    await this.#guard(table, () => this.#driver.insert(sql, values));
  }

  async insertNumbered<N extends TableName>(name: N, rows: readonly New<Tables[N]>[]): Promise<number[]> {
    const { table, sql, values } = this.#insertion(name, rows, true);
    return this.#guard(table, () => this.#driver.insertNumbered(table.name, sql, values));
  }

  async update<N extends TableName>(
    name: N,
    where: Where<Tables[N]>,
    change: Partial<New<Tables[N]>>,
  ): Promise<void> {
    const table = byName[name];
    const changed = Object.keys(change);
    if (changed.length === 0) return;
    const plainTable = Object.keys(table.touches).length === 0 && !countsBy(table, changed);
    const before = plainTable
      ? undefined
      : await this.#select<N>(table, asQuery(where), () => this.#flavor.lockSuffix);
    if (before?.length === 0) return;
    const binding = this.#binding();
    const assignments = this.#assignments(binding, table, change);
    const test =
      before === undefined
        ? predicate(binding, table, asQuery(where))
        : matchSql(
            binding,
            "t.seq",
            "int",
            before.map((row) => (row as Row).seq),
          );
    const sql = `update ${table.name} as t set ${assignments} where ${test}`;
    await this.#guard(table, () => this.#driver.send(sql, binding.values));
    if (before === undefined) return;
    const old = before as unknown as RawRow[];
    const after = old.map((row) => ({ ...row, ...change }));
    this.#pending.pass(table, { rows: old, sign: -1, only: changed });
    this.#pending.pass(table, { rows: after, sign: 1, only: changed });
  }

  async remove<N extends TableName>(name: N, where: Where<Tables[N]>): Promise<Tables[N][]> {
    const table = byName[name];
    const binding = this.#binding();
    return this.#delete<N>(table, binding, predicate(binding, table, asQuery(where)));
  }

  async take<N extends TableName>(
    name: N,
    query: Query<Tables[N]>,
    others: "pass" | "wait",
  ): Promise<Tables[N][]> {
    const table = byName[name];
    const hold = others === "pass" ? this.#flavor.skipHeld : this.#flavor.waitHeld;
    const binding = this.#binding();
    const wanted = `${predicate(binding, table, plain(query))}${pageSql(binding, plain(query))}`;
    const first = `select t.seq from ${table.name} t where ${wanted}${hold}`;
    return this.#delete<N>(table, binding, this.#flavor.inSelect("t.seq", first));
  }

  async touch(name: TableName, ids: readonly string[]): Promise<void> {
    this.#pending.touch(name, ids);
  }

  #insertion<N extends TableName>(name: N, rows: readonly New<Tables[N]>[], numbered: boolean) {
    const table = byName[name];
    const raw = rows as readonly RawRow[];
    const own = ownValues(table, this.#scope);
    const { sql, columns } = insertionOf(table, this.#flavor, numbered);
    const valueOf = (row: RawRow, name: string) => own[name] ?? row[name];
    const values = raw.map((row) =>
      columns.map(([name, kind]) => toSql(this.#flavor, kind, valueOf(row, name))),
    );
    this.#pending.pass(table, { rows: raw, sign: 1, ...(this.#scope !== "system" && { owner: own }) });
    return { table, sql, values };
  }

  async #delete<N extends TableName>(table: Table, binding: Binding, test: string): Promise<Tables[N][]> {
    const returned = selectList(columnsOf(table));
    const sql = `delete from ${table.name} as t where ${test} returning ${returned}`;
    const raw = await this.#guard(table, () => this.#driver.all(sql, binding.values));
    const rows = raw.map((row) => fromSql<Row>(table, row)).toSorted((one, other) => one.seq - other.seq);
    this.#pending.pass(table, { rows: rows as unknown as RawRow[], sign: -1 });
    return rows as Tables[N][];
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

  #binding(): Binding {
    return { flavor: this.#flavor, scope: this.#scope, values: [] };
  }

  async #select<N extends TableName>(
    table: Table,
    query: AnyQuery,
    suffix: (binding: Binding) => string,
  ): Promise<Tables[N][]> {
    const binding = this.#binding();
    const sql = selectOf(table) + predicate(binding, table, query) + suffix(binding);
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
    const rows = await this.#select<N>(table, asQuery({ [column]: keys }), () => suffix);
    const found = new Map(rows.map((row) => [(row as unknown as RawRow)[column], row]));
    return keys.map((key) => found.get(key)).filter((row) => row !== undefined);
  }

  async #guard<T>(table: Table, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (this.#driver.isConflict(error)) throw new StoreConflict(table.name, error);
      throw error;
    }
  }
}
