import { type StoreMeter, storeMeter } from "../../../store/meter.ts";
import type { Manner, ReadTx, Store, StoreScope, WriteTx } from "../../../store/port.ts";
import { type Change, Committed, type Overlay } from "./committed.ts";
import { Deadlock, Locks } from "./locks.ts";
import { SimTx } from "./tx.ts";

/** How often a transaction that met a deadlock is tried again. */
const attempts = 20;

/** A transaction of the simulated store that its opener ends. */
export interface OpenTx {
  readonly tx: SimTx;
  commit(): Promise<readonly Change[]>;
  rollback(): void;
}

/** Told what a transaction changed and what its work came to, at the moment of the commit. */
export type Committing<T> = (value: T, changes: readonly Change[]) => void;

/**
 * A store in memory in which transactions really run side by side, with PostgreSQL's rules of who sees and
 * who waits: plain, and slow where speed would cost clarity.
 */
export class SimStore implements Store {
  readonly committed = new Committed();
  readonly meter: StoreMeter = storeMeter();
  readonly #locks: Locks;
  readonly #lanes: number;
  deadlocks = 0;
  /** How many transactions are under way. */
  open = 0;

  constructor(choose: (count: number) => number = () => 0, lanes = 1) {
    this.#lanes = lanes;
    this.#locks = new Locks(choose);
  }

  /** Holds an account's region: alone, or beside others that share it. */
  hold({ tx }: OpenTx, scope: StoreScope, manner: Manner): Promise<void> | undefined {
    if (scope === "system") return undefined;
    const mode = manner === "alone" ? "whole" : "share";
    return this.#locks.acquire(tx, `scope ${scope.accountId} ${scope.region}`, mode);
  }

  begin(scope: StoreScope): OpenTx {
    const overlay: Overlay = new Map();
    const tx = new SimTx(this.committed, overlay, this.#locks, scope, this.#lanes);
    this.open += 1;
    let ended = false;
    const end = () => {
      if (!ended) this.open -= 1;
      ended = true;
      this.#locks.release(tx);
    };
    return {
      tx,
      commit: async () => {
        await tx.settle();
        const changes = this.committed.apply(overlay);
        end();
        return changes;
      },
      rollback: end,
    };
  }

  async read<T>(scope: StoreScope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const snapshot = this.committed.openSnapshot();
    try {
      return await work(new SimTx(this.committed, snapshot, this.#locks, scope));
    } finally {
      this.committed.closeSnapshot(snapshot);
    }
  }

  write<T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>, manner: Manner = "alone"): Promise<T> {
    return this.perform(scope, work, () => undefined, manner);
  }

  /** The same, telling of the commit. */
  async perform<T>(
    scope: StoreScope,
    work: (tx: WriteTx) => Promise<T>,
    committing: Committing<T>,
    manner: Manner,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const open = this.begin(scope);
      const { tx, commit, rollback } = open;
      try {
        await this.hold(open, scope, manner);
        const value = await work(tx);
        committing(value, await commit());
        return value;
      } catch (error) {
        rollback();
        if (!(error instanceof Deadlock)) throw error;
        this.deadlocks += 1;
        if (attempt === attempts) throw error;
      }
    }
  }

  async close(): Promise<void> {}
}
