import type { New } from "../domain/row.ts";
import type { StoreMeter } from "./meter.ts";
import type { Tables } from "./tables/index.ts";

/** The name of a table. */
export type TableName = keyof Tables;

/** What a column must be: a value, one of several, or a test. */
export type Match<V> =
  | V
  | readonly V[]
  | { readonly contains: string }
  | { readonly startsWith: string }
  | { readonly endsWith: string }
  | { readonly not: V }
  | { readonly above: V }
  | { readonly below: V };

/** Rows whose columns match, all of them. */
export type Where<R> = { readonly [K in keyof R]?: Match<R[K]> };

/** Rows of another table that must exist: `column` of theirs equals `equals` of ours. */
export interface Having<C extends string = string> {
  readonly table: TableName;
  readonly column: string;
  readonly equals: C;
  readonly where: { readonly [column: string]: Match<unknown> };
  /** Rows of a third table that must exist for theirs. */
  readonly having?: readonly Having[];
  /** True asks that no such row exists. */
  readonly absent?: boolean;
}

/** A question to one table. */
export interface Query<R> {
  readonly where?: Where<R>;
  /** Each of these must match as well: for second tests of the same column. */
  readonly and?: readonly Where<R>[];
  /** At least one of these must match as well. */
  readonly anyOf?: readonly Where<R>[];
  /** At least one of each of these groups must match as well: for second choices. */
  readonly alsoAnyOf?: readonly (readonly Where<R>[])[];
  readonly having?: readonly Having<Extract<keyof R, string>>[];
  readonly orderBy?: Extract<keyof R, string>;
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** Rows to be counted for each of some rows of another table, whose ids they have in `column`. */
export interface Counting<N extends TableName, P extends TableName> {
  readonly table: N;
  readonly column: Extract<keyof Tables[N], string>;
  /** Which of them count; all when left out. */
  readonly query?: Query<Tables[N]>;
  readonly per: P;
  /** Which rows of the other table. */
  readonly found: Query<Tables[P]>;
}

/** Names one row: the value of a single-column key, or all the columns of a longer one. */
export type Key = string | readonly (string | number)[];

/**
 * Reads within one snapshot. Every question is bounded to the account and region that the transaction was
 * opened
 * for: a row of someone else does not exist.
 */
export interface ReadTx {
  /** Whether an answer is long in coming, so that what may be needed is best asked for at once. */
  readonly distant: boolean;
  get<N extends TableName>(table: N, key: Key): Promise<Tables[N] | undefined>;
  /** The rows with these keys that exist, in the order of the keys; for tables with a single-column key. */
  getMany<N extends TableName>(table: N, keys: readonly string[]): Promise<Tables[N][]>;
  /** Rows in the order of creation unless asked otherwise. */
  find<N extends TableName>(table: N, query: Query<Tables[N]>): Promise<Tables[N][]>;
  /** Only some columns of what `find` gives: for pages whose rows are drawn elsewhere. */
  pick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    table: N,
    columns: readonly C[],
    query: Query<Tables[N]>,
  ): Promise<Pick<Tables[N], C>[]>;
  /**
   * How many rows match; costs the same for any number of rows where the table keeps a tally of that
   * question.
   */
  count<N extends TableName>(table: N, query: Query<Tables[N]>): Promise<number>;
  /** The same for each row that is found of another table, by that row's id, in one question. */
  countPer<N extends TableName, P extends TableName>(
    counting: Counting<N, P>,
  ): Promise<ReadonlyMap<string, number>>;
}

/** Reads and writes that become visible together or not at all. */
export interface WriteTx extends ReadTx {
  /** In how many parts a row that many change is best kept, so that nobody waits for it: 1 for one writer. */
  readonly lanes: number;
  /**
   * Reads rows and holds them against other writers until the end; call in the documented order of tables,
   * keys sorted.
   */
  lock<N extends TableName>(table: N, keys: readonly string[]): Promise<Tables[N][]>;
  /** The same for some columns of one row: hot paths need few. */
  lockPick<N extends TableName, C extends Extract<keyof Tables[N], string>>(
    table: N,
    columns: readonly C[],
    key: string,
  ): Promise<Pick<Tables[N], C> | undefined>;
  /**
   * Holds the first row of a query that nobody else holds, without waiting for any; `turn` says which comes
   * first.
   */
  lockIdle<N extends TableName>(
    table: N,
    query: Query<Tables[N]>,
    turn: number,
  ): Promise<Tables[N] | undefined>;
  /** Adds rows. Throws StoreConflict, here or at the commit, when one is there already. */
  insert<N extends TableName>(table: N, rows: readonly New<Tables[N]>[]): Promise<void>;
  /** The same, telling the number of each. */
  insertNumbered<N extends TableName>(table: N, rows: readonly New<Tables[N]>[]): Promise<number[]>;
  /** Changes some columns of the rows that match. */
  update<N extends TableName>(
    table: N,
    where: Where<Tables[N]>,
    change: Partial<New<Tables[N]>>,
  ): Promise<void>;
  /** Removes the rows that match and tells what they were. */
  remove<N extends TableName>(table: N, where: Where<Tables[N]>): Promise<Tables[N][]>;
  /**
   * Removes the first rows of a query and tells what they were. Those that others are taking are passed over,
   * or waited for: they may come back.
   */
  take<N extends TableName>(table: N, query: Query<Tables[N]>, others: "pass" | "wait"): Promise<Tables[N][]>;
  /** Marks resources as changed when something drawn as part of them changed elsewhere. */
  touch(table: TableName, ids: readonly string[]): Promise<void>;
}

/** Whose rows a transaction may see; "system" work sees all and may write any. */
export type StoreScope = { readonly accountId: string; readonly region: string } | "system";

/** How an engine's connections to its database are used, for engines that keep several. */
export interface PoolState {
  readonly inUse: number;
  readonly idle: number;
  /** Transactions that wait for a connection. */
  readonly waiting: number;
  readonly most: number;
}

/** Where reads are answered. */
export interface StoreReads {
  /** What it has done so far. */
  readonly meter: StoreMeter;
  readonly pool?: () => PoolState;
  /** How many nodes use the store now, this one among them; an engine with one alone leaves it out. */
  readonly nodes?: () => Promise<number>;
  /**
   * A number that changes whenever anything was committed, or undefined while that is in the balance; an
   * engine that
   * cannot tell for nothing leaves it out.
   */
  version?(): number | undefined;
  read<T>(scope: StoreScope, work: (tx: ReadTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * How a change goes with others of its account and region: after one another, or side by side with changes
 * of the same manner, which it must then lock all that it decides by.
 */
export type Manner = "alone" | "alongside";

/** What the server remembers. An engine is one implementation of this. */
export interface Store extends StoreReads {
  /** Resolves after the commit that holds the work; rejects, with nothing done, when the work throws. */
  write<T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>, manner?: Manner): Promise<T>;
}

/** A row that may exist once exists already, or a row that others need was removed. */
export class StoreConflict extends Error {
  readonly table: string;

  constructor(table: string, cause?: unknown) {
    super(`a rule of table ${table} refused the change`, { cause });
    this.name = "StoreConflict";
    this.table = table;
  }
}

/**
 * The store cannot be used as it is; the message says why and what to do, for the person who runs the server.
 */
export class StoreUnusable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StoreUnusable";
  }
}

/** The store cannot be reached at the moment; whoever asks again later is served. */
export class StoreUnavailable extends Error {
  /** Whether it went while a commit was under way, so that nobody knows what became of the change. */
  readonly uncertain: boolean;

  constructor(message: string, cause?: unknown, uncertain = false) {
    super(message, { cause });
    this.name = "StoreUnavailable";
    this.uncertain = uncertain;
  }
}

/** More want the store at once than may wait for it. */
export class StoreBusy extends Error {
  constructor() {
    super("too many requests wait for the store");
    this.name = "StoreBusy";
  }
}

/** A write was refused because the disk did not take it. */
export class StoreFull extends Error {
  /** Whether it was the commit itself: what reached the disk of it may yet be found there after a crash. */
  readonly uncertain: boolean;

  constructor(cause: unknown, uncertain = false) {
    super("the store could not be written: the disk is full or refuses writes", { cause });
    this.name = "StoreFull";
    this.uncertain = uncertain;
  }
}
