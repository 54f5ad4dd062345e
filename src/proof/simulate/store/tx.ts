import type { New } from "../../../domain/row.ts";
import {
  type Counting,
  type Key,
  type Query,
  StoreConflict,
  type StoreScope,
  type TableName,
  type Where,
  type WriteTx,
} from "../../../store/port.ts";
import type { Tables } from "../../../store/tables/index.ts";
import { type Committed, type Overlay, tableOf } from "./committed.ts";
import { childrenOf, keptValue, keyName, parentsOf, uniqueKeys } from "./keys.ts";
import type { LockMode, Locks } from "./locks.ts";
import { type AnyQuery, type AnyRow, type AnyWhere, fits, inOrderOf, paged, partOf } from "./match.ts";
import { Owed, raised } from "./owed.ts";
import { View } from "./view.ts";

// A prime above any number of lanes, as the engines have it.
const turns = 1009;

const plain = (query: object): AnyQuery => query;

/**
 * A transaction as PostgreSQL's READ COMMITTED has it: each statement sees what is committed when it begins
 * and what this transaction did; rows that are changed or locked are held until the end, and looked at anew
 * when they had to be waited for.
 */
export class SimTx implements WriteTx {
  readonly overlay: Overlay;
  readonly lanes: number;
  readonly distant = true;
  readonly #committed: Committed;
  readonly #locks: Locks;
  readonly #scope: StoreScope;
  readonly #view: View;
  readonly #owed = new Owed();
  #failed = false;
  /** Numbers that the next insert gives instead of its own: another engine's. */
  numbers: readonly number[] = [];

  constructor(committed: Committed, overlay: Overlay, locks: Locks, scope: StoreScope, lanes = 1) {
    this.overlay = overlay;
    this.lanes = lanes;
    this.#committed = committed;
    this.#locks = locks;
    this.#scope = scope;
    this.#view = new View(committed, overlay, scope);
  }

  async get<N extends TableName>(name: N, key: Key): Promise<Tables[N] | undefined> {
    const values = typeof key === "string" ? [key] : key;
    const where = Object.fromEntries(tableOf[name].key.map((column, index) => [column, values[index]]));
    return this.#find(name, plain({ where }))[0] as Tables[N] | undefined;
  }

  async getMany<N extends TableName>(name: N, keys: readonly string[]): Promise<Tables[N][]> {
    const column = tableOf[name].key[0] ?? "id";
    const rows = keys.length === 0 ? [] : this.#find(name, plain({ where: { [column]: keys } }));
    return inOrderOf(keys, column, rows) as unknown as Tables[N][];
  }

  async find<N extends TableName>(name: N, query: Query<Tables[N]>): Promise<Tables[N][]> {
    return paged(this.#find(name, plain(query)), plain(query)) as unknown as Tables[N][];
  }

  async pick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    name: N,
    columns: readonly C[],
    query: Query<Tables[N]>,
  ): Promise<Pick<Tables[N], C>[]> {
    return paged(this.#find(name, plain(query)), plain(query)).map((row) => partOf<N, C>(row, columns));
  }

  async count<N extends TableName>(name: N, query: Query<Tables[N]>): Promise<number> {
    return this.#find(name, plain(query)).length;
  }

  async countPer<N extends TableName, P extends TableName>(
    counting: Counting<N, P>,
  ): Promise<ReadonlyMap<string, number>> {
    return this.#view.countPer(counting);
  }

  async lock<N extends TableName>(name: N, keys: readonly string[]): Promise<Tables[N][]> {
    if (keys.length === 0) return [];
    const column = tableOf[name].key[0] ?? "id";
    const rows = await this.#hold(name, { [column]: keys }, "change");
    return inOrderOf(keys, column, rows) as unknown as Tables[N][];
  }

  async lockPick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    name: N,
    columns: readonly C[],
    key: string,
  ): Promise<Pick<Tables[N], C> | undefined> {
    const [row] = await this.#hold(name, { [tableOf[name].key[0] ?? "id"]: key }, "change");
    return row === undefined ? undefined : partOf<N, C>(row, columns);
  }

  async lockIdle<N extends TableName>(
    name: N,
    query: Query<Tables[N]>,
    turn: number,
  ): Promise<Tables[N] | undefined> {
    // As the engines turn: a number far above all rows' keeps the order of those that come after the turn.
    const order = ({ seq }: AnyRow) => (seq + turn) % turns;
    const rows = this.#find(name, plain(query)).sort((one, other) => order(one) - order(other));
    const row = rows.find(({ seq }) => this.#locks.acquireNow(this, `row ${name} ${seq}`, "whole"));
    return row as unknown as Tables[N] | undefined;
  }

  async insert<N extends TableName>(name: N, rows: readonly New<Tables[N]>[]): Promise<void> {
    await this.insertNumbered(name, rows);
  }

  async insertNumbered<N extends TableName>(name: N, rows: readonly New<Tables[N]>[]): Promise<number[]> {
    this.#requireWhole();
    const given = this.numbers;
    const made: AnyRow[] = [];
    for (const [index, row] of rows.entries()) {
      const seq = given[index] ?? this.#committed.nextNumber(name);
      const complete = this.#complete(name, seq, row);
      await this.#claim(name, undefined, complete);
      this.#put(name, seq, complete);
      made.push(complete);
    }
    this.#owed.passed(name, made, 1);
    return made.map((row) => row.seq);
  }

  async update<N extends TableName>(
    name: N,
    where: Where<Tables[N]>,
    change: Partial<New<Tables[N]>>,
  ): Promise<void> {
    const columns = Object.keys(change);
    const keyed = uniqueKeys(name).some((key) => key.some((column) => columns.includes(column)));
    const rows = await this.#hold(name, where, keyed ? "whole" : "change");
    const after: AnyRow[] = [];
    for (const row of rows) {
      const changed = this.#changed(name, row, change);
      if (keyed || parentsOf(name).some((one) => columns.includes(one.column))) {
        await this.#claim(name, row, changed);
      }
      this.#put(name, row.seq, changed);
      after.push(changed);
    }
    this.#owed.passed(name, rows, -1);
    this.#owed.passed(name, after, 1);
  }

  async remove<N extends TableName>(name: N, where: Where<Tables[N]>): Promise<Tables[N][]> {
    return this.#delete(name, await this.#hold(name, where as AnyWhere, "whole"));
  }

  async take<N extends TableName>(name: N, query: Query<Tables[N]>): Promise<Tables[N][]> {
    const free: AnyRow[] = [];
    for (const row of this.#find(name, plain(query))) {
      if (free.length === (query.limit ?? Infinity)) break;
      if (this.#locks.acquireNow(this, `row ${name} ${row.seq}`, "whole")) free.push(row);
    }
    return this.#delete(name, free);
  }

  async touch(name: TableName, ids: readonly string[]): Promise<void> {
    this.#owed.touch(name, ids);
  }

  /** Pays what is owed to revisions and counts, in one order; to be called before the commit. */
  async settle(): Promise<void> {
    const every = new View(this.#committed, this.overlay, "system");
    for (const [name, owed] of this.#owed.inOrder()) {
      for (const { seq, id } of every.where(name, { id: [...owed.keys()].sort() })) {
        await this.#wait(`row ${name} ${seq}`, "change");
        const row = every.row(name, seq);
        if (row !== undefined) this.#put(name, seq, raised(row, owed.get(String(id))));
      }
    }
  }

  async #delete<N extends TableName>(name: N, rows: readonly AnyRow[]): Promise<Tables[N][]> {
    for (const row of rows) {
      for (const columns of uniqueKeys(name)) await this.#lockKey(keyName(name, columns, row));
      this.#put(name, row.seq, null);
    }
    for (const { table, column } of rows.length === 0 ? [] : childrenOf(name)) {
      const values = new Set(rows.map((row) => row["id"]));
      const every = new View(this.#committed, this.overlay, "system");
      if (every.where(table, { [column]: [...values] }).length > 0) this.#conflict(table);
    }
    this.#owed.passed(name, rows, -1);
    return rows.toSorted((one, other) => one.seq - other.seq) as unknown as Tables[N][];
  }

  #find(name: TableName, query: AnyQuery): AnyRow[] {
    this.#requireWhole();
    return this.#view.find(name, query);
  }

  // What matched when the statement began is waited for in order, and must match still.
  async #hold(name: TableName, where: AnyWhere, mode: LockMode): Promise<AnyRow[]> {
    const held: AnyRow[] = [];
    for (const { seq } of this.#find(name, plain({ where }))) {
      await this.#wait(`row ${name} ${seq}`, mode);
      const row = this.#view.row(name, seq);
      if (row !== undefined && this.#view.isOurs(name, row) && fits(row, where)) held.push(row);
    }
    return held;
  }

  // What no other row may have is this one's, and what it needs stays: or the change is refused.
  async #claim(name: TableName, before: AnyRow | undefined, after: AnyRow): Promise<void> {
    for (const columns of uniqueKeys(name)) {
      const [old, wanted] = [before && keyName(name, columns, before), keyName(name, columns, after)];
      if (old === wanted) continue;
      await this.#lockKey(old);
      await this.#lockKey(wanted);
      if (wanted !== undefined && this.#view.holder(name, columns, after) !== undefined) this.#conflict(name);
    }
    for (const { column, parent } of parentsOf(name)) {
      if (after[column] === null || after[column] === before?.[column]) continue;
      await this.#holdParent(name, parent, after[column]);
    }
  }

  async #holdParent(name: TableName, parent: TableName, id: unknown): Promise<void> {
    const every = new View(this.#committed, this.overlay, "system");
    const [found] = every.where(parent, { id });
    if (found !== undefined) await this.#wait(`row ${parent} ${found.seq}`, "share");
    if (found === undefined || every.row(parent, found.seq) === undefined) this.#conflict(name);
  }

  async #lockKey(key: string | undefined): Promise<void> {
    if (key !== undefined) await this.#wait(key, "whole");
  }

  async #wait(lock: string, mode: LockMode): Promise<void> {
    try {
      await this.#locks.acquire(this, lock, mode);
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  #complete(name: TableName, seq: number, row: Readonly<Record<string, unknown>>): AnyRow {
    const table = tableOf[name];
    const scope = this.#scope;
    const owner = scope === "system" ? {} : { accountId: scope.accountId, region: scope.region };
    const whole: Record<string, unknown> = { ...row, ...owner, seq, revision: 1 };
    const kept: Record<string, unknown> & { seq: number } = { seq };
    for (const column of Object.keys(table.columns)) {
      const value = keptValue(table, column, whole[column]);
      if (value === null && !(table.nullable as readonly string[]).includes(column)) this.#conflict(name);
      kept[column] = value;
    }
    return kept;
  }

  #changed(name: TableName, row: AnyRow, change: Readonly<Record<string, unknown>>): AnyRow {
    const changed: Record<string, unknown> & { seq: number } = { ...row };
    for (const column of Object.keys(change)) {
      changed[column] = keptValue(tableOf[name], column, change[column]);
    }
    if ("revision" in row) changed["revision"] = Number(row["revision"]) + 1;
    return changed;
  }

  #put(name: TableName, seq: number, row: AnyRow | null): void {
    let rows = this.overlay.get(name);
    if (rows === undefined) this.overlay.set(name, (rows = new Map()));
    rows.set(seq, row === null ? null : Object.freeze(row));
  }

  #requireWhole(): void {
    if (this.#failed) throw new Error("a transaction in which something failed can only be given up");
  }

  #conflict(name: TableName): never {
    this.#failed = true;
    throw new StoreConflict(tableOf[name].name);
  }
}
