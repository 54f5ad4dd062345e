import { isDeepStrictEqual } from "node:util";
import type { StoreMeter } from "../../store/meter.ts";
import {
  type Manner,
  type ReadTx,
  type Store,
  StoreConflict,
  type StoreScope,
  type TableName,
  type WriteTx,
} from "../../store/port.ts";
import { type Committed, tableNames, tableOf } from "./store/committed.ts";
import type { AnyRow } from "./store/match.ts";
import { type Committing, type OpenTx, SimStore } from "./store/store.ts";
import type { SimTx } from "./store/tx.ts";
import { must, Violation } from "./violation.ts";

/** What a simulation runs on; `committed` is what the store must hold. */
export interface Engine {
  readonly name: EngineName;
  /** How many turns of the event loop the engine's own work takes. */
  readonly turns: number;
  readonly committed: Committed;
  readonly meter: StoreMeter;
  readonly deadlocks: () => number;
  /** Whether a transaction that asks is the only one under way. */
  readonly isAlone: () => boolean;
  version?(): number | undefined;
  perform<T>(
    scope: StoreScope,
    work: (tx: WriteTx) => Promise<T>,
    committing: Committing<T>,
    manner: Manner,
  ): Promise<T>;
  read<T>(scope: StoreScope, work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** Compares all that is stored with what should be. */
  audit(): Promise<void>;
  close(): Promise<void>;
}

/** The stores that a simulation can run on. */
export type EngineName = "simulated" | "memory" | "file";

/** Operations on the simulated store, where many write at once. */
export function simulatedEngine(choose: (count: number) => number, lanes: number): Engine {
  const store = new SimStore(choose, lanes);
  return {
    name: "simulated",
    turns: 1,
    committed: store.committed,
    meter: store.meter,
    deadlocks: () => store.deadlocks,
    isAlone: () => store.open === 1,
    perform: (scope, work, committing, manner) => store.perform(scope, work, committing, manner),
    read: (scope, work) => store.read(scope, work),
    audit: async () => undefined,
    close: () => store.close(),
  };
}

async function resultOf(work: () => Promise<unknown>): Promise<{ value: unknown } | { error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}

const isConflict = (result: object): boolean => "error" in result && result.error instanceof StoreConflict;

/** Two transactions as one: each question and change goes to both, and both must answer alike. */
function paired<T extends ReadTx>(real: T, ideal: SimTx): T {
  return new Proxy(real, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      const twin: unknown = Reflect.get(ideal, name, ideal);
      if (typeof member !== "function" || typeof twin !== "function") return member;
      return async (...values: unknown[]) => {
        const one = await resultOf(async () => Reflect.apply(member, target, values) as unknown);
        ideal.numbers = "value" in one ? await numbersGiven(target, name, values) : [];
        const other = await resultOf(async () => Reflect.apply(twin, ideal, values) as unknown);
        const alike =
          "error" in one
            ? isConflict(one) === isConflict(other)
            : isDeepStrictEqual(plain(one), plain(other));
        const about = () => `${String(name)}(${JSON.stringify(values).slice(0, 300)})`;
        must(alike, "port", () => `${about()} gave ${told(one)}, and should give ${told(other)}`);
        if ("error" in one) throw one.error;
        return one.value;
      };
    },
  });
}

// What the store numbers is numbered alike: the rows just made are the last ones.
async function numbersGiven(
  tx: ReadTx,
  name: string | symbol,
  values: readonly unknown[],
): Promise<number[]> {
  if (name !== "insert" && name !== "insertNumbered") return [];
  const [table, { length: limit }] = values as [TableName, readonly unknown[]];
  const last = await tx.find(table, { orderBy: "seq", descending: true, limit });
  return last.map(({ seq }) => seq).reverse();
}

const listed = (_name: string, value: unknown) =>
  value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value, listed));

const told = (result: object): string =>
  "error" in result ? String(result.error) : (JSON.stringify(result) ?? "nothing").slice(0, 300);

/** A real engine, held to what the simulated store does with the same calls in the same order. */
export function pairedEngine(name: EngineName, store: Store, turns: number): Engine {
  const ideal = new SimStore();
  // A reader with a connection of its own may be behind what is being committed.
  const pairReads = name === "memory";
  const perform = <T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>, committing: Committing<T>) =>
    store.write(scope, async (tx) => {
      const open: OpenTx = ideal.begin(scope);
      let value: T;
      try {
        value = await work(paired(tx, open.tx));
      } catch (error) {
        open.rollback();
        throw error;
      }
      committing(value, await open.commit());
      return value;
    });
  return {
    name,
    turns,
    committed: ideal.committed,
    meter: store.meter,
    deadlocks: () => 0,
    isAlone: () => true,
    ...(store.version !== undefined && { version: () => store.version?.() }),
    perform,
    read: <T>(scope: StoreScope, work: (tx: ReadTx) => Promise<T>) =>
      store.read(scope, (tx) =>
        pairReads ? ideal.read(scope, (twin) => work(paired(tx, twin as SimTx))) : work(tx),
      ),
    audit: async () => {
      await audit(store, ideal.committed);
      await auditCounts(store, ideal.committed);
    },
    close: () => store.close(),
  };
}

async function audit(store: Store, committed: Committed): Promise<void> {
  await store.read("system", async (tx) => {
    for (const name of tableNames) {
      const found = (await tx.find(name, {})).map(
        (row) => JSON.parse(JSON.stringify(row)) as { seq: number },
      );
      const wanted = [...committed.rowsOf(name)].sort((one, other) => one.seq - other.seq);
      for (const [index, row] of wanted.entries()) {
        if (isDeepStrictEqual({ ...found[index] }, { ...row })) continue;
        const texts = [found[index], row].map((one) => JSON.stringify(one));
        throw new Violation("port", `${name} holds ${texts[0]}, and should hold ${texts[1]}`);
      }
      must(
        found.length === wanted.length,
        "P5",
        () => `${name} holds ${found.length - wanted.length} too many`,
      );
    }
  });
}

// Every count that a table keeps, of every owner who has rows in it.
async function auditCounts(store: Store, committed: Committed): Promise<void> {
  for (const name of tableNames) {
    for (const columns of tableOf[name].tallies) {
      const known = new Map<string, { row: AnyRow; rows: number }>();
      for (const row of committed.rowsOf(name)) {
        const values = [row["accountId"], row["region"], ...columns.map((column) => row[column])];
        if (values.includes(null)) continue;
        const key = JSON.stringify(values);
        known.set(key, { row, rows: (known.get(key)?.rows ?? 0) + 1 });
      }
      for (const { row, rows } of known.values()) {
        const owner = { accountId: String(row["accountId"]), region: String(row["region"]) };
        const where = Object.fromEntries(columns.map((column) => [column, row[column]]));
        const count = await store.read(owner, (tx) => tx.count(name, { where }));
        must(count === rows, "P7", () => `${name} by ${columns.join()} counts ${count} of ${rows}`);
      }
    }
  }
}
