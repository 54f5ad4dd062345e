import { StoreConflict, StoreFull, type StoreScope, type WriteTx } from "../port.ts";
import { sqliteFlavor } from "../sql/flavor.ts";
import type { SqlDriver } from "../sql/driver.ts";
import { SqlTx } from "../sql/tx.ts";
import type { CommitClock } from "../commit-clock.ts";
import type { StoreMeter } from "../meter.ts";
import type { Turnstile } from "../turnstile.ts";
import type { Connection } from "./connection.ts";
import { sqliteDriver } from "./driver.ts";
import { isDiskRefusal } from "./errors.ts";

/**
 * How many operations may share one commit: small batches answer while the next one works, large ones share a
 * slow disk.
 */
const batchSize = { least: 16, most: 128 } as const;

/** How much of the past counts when the disk's speed is judged. */
const memory = 0.9;

interface Job {
  readonly scope: StoreScope;
  readonly work: (tx: WriteTx) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  settle: () => void;
}

/**
 * Takes writes and commits them in groups: each in its own savepoint, each answered after the commit that
 * holds it.
 */
export class SqliteWriter {
  readonly #connection: Connection;
  readonly #driver: SqlDriver;
  readonly #turnstile: Turnstile;
  readonly #clock: CommitClock;
  readonly #meter: StoreMeter;
  readonly #queue: Job[] = [];
  #draining = false;
  #commitMs = 1;
  #jobMs = 0.1;

  constructor(connection: Connection, turnstile: Turnstile, clock: CommitClock, meter: StoreMeter) {
    this.#connection = connection;
    this.#driver = sqliteDriver(connection);
    this.#turnstile = turnstile;
    this.#clock = clock;
    this.#meter = meter;
  }

  write<T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({
        scope,
        work,
        resolve: resolve as (value: unknown) => void,
        reject,
        settle: () => undefined,
      });
      if (this.#draining) return;
      this.#draining = true;
      setImmediate(() => void this.#drain());
    });
  }

  // As many as take three times what their commit takes: the disk is waited for a quarter of the time at
  // most.
  #batchLimit(): number {
    const enough = Math.ceil((3 * this.#commitMs) / this.#jobMs);
    return Math.min(Math.max(enough, batchSize.least), batchSize.most);
  }

  #learn(jobs: number, worked: number, committed: number): void {
    this.#jobMs = this.#jobMs * memory + (Math.max(worked, 0.01) / jobs) * (1 - memory);
    this.#commitMs = this.#commitMs * memory + committed * (1 - memory);
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, this.#batchLimit());
      await this.#turnstile.pass(() => this.#commit(batch));
      for (const job of batch) job.settle();
      // Requests that arrived during the commit are let in, to share the next one.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#draining = false;
  }

  async #commit(batch: readonly Job[]): Promise<void> {
    let committing = false;
    try {
      const begunAt = performance.now();
      this.#connection.exec("begin immediate");
      let kept = 0;
      for (const job of batch) if (await this.#perform(job)) kept += 1;
      const workedAt = performance.now();
      committing = true;
      this.#commitTold();
      const commitMs = performance.now() - workedAt;
      this.#learn(batch.length, workedAt - begunAt, commitMs);
      this.#meter.count("kept", kept);
      this.#meter.committed(batch.length, commitMs / 1000);
    } catch (error) {
      this.#abandon();
      this.#meter.count("failed", batch.length);
      const refusal = isDiskRefusal(error) ? new StoreFull(error, committing) : error;
      for (const job of batch) job.settle = () => job.reject(refusal);
    }
  }

  // Tells whether the job is part of the commit to come.
  async #perform(job: Job): Promise<boolean> {
    const exec = (sql: string) => this.#connection.prepare(sql).run();
    exec("savepoint job");
    try {
      const tx = new SqlTx(this.#driver, sqliteFlavor, job.scope);
      const value = await job.work(tx);
      await tx.settle();
      exec("release job");
      job.settle = () => job.resolve(value);
      return true;
    } catch (error) {
      if (isDiskRefusal(error)) throw error;
      exec("rollback to job");
      exec("release job");
      job.settle = () => job.reject(error);
      this.#meter.count(error instanceof StoreConflict ? "conflicts" : "undone");
      return false;
    }
  }

  #commitTold(): void {
    this.#clock.begin();
    try {
      this.#connection.exec("commit");
    } finally {
      this.#clock.end();
    }
  }

  #abandon(): void {
    try {
      this.#connection.exec("rollback");
    } catch {
      // SQLite has rolled back by itself already.
    }
  }
}
