import { randomInt } from "node:crypto";
import type pg from "pg";
import type { Manner, StoreScope } from "../port.ts";
import type { SqlDriver } from "../sql/driver.ts";
import { postgresFlavor } from "../sql/flavor.ts";
import type { TallyChange } from "../sql/tally.ts";
import type { RawRow } from "../sql/values.ts";
import { isConflict } from "./errors.ts";
import type { Numbers } from "./numbers.ts";
import { statementName } from "./statements.ts";

const raise =
  "insert into tally (name_, key_, lane, n) select u.name_, u.key_, $4, u.n " +
  "from unnest($1::text[], $2::text[], $3::bigint[]) as u (name_, key_, n) " +
  "on conflict (name_, key_, lane) do update set n = tally.n + excluded.n";

const lines: Readonly<Record<Manner, string>> = {
  alone: "select pg_advisory_xact_lock(hashtextextended($1, 0))",
  alongside: "select pg_advisory_xact_lock_shared(hashtextextended($1, 0))",
};

// Each connection counts in a lane of its own, as far as there are lanes.
const laneOf = new WeakMap<pg.PoolClient, number>();
let nextLane = randomInt(postgresFlavor.lanes);

function laneFor(client: pg.PoolClient): number {
  const lane = laneOf.get(client) ?? (nextLane += 1) % postgresFlavor.lanes;
  laneOf.set(client, lane);
  return lane;
}

/**
 * One transaction on one connection. Statements go out as they come; only answers that are needed are waited
 * for, and the failure of another ends the transaction where the next answer is awaited.
 */
export class Session {
  readonly #client: pg.PoolClient;
  readonly #numbers: Numbers;
  readonly #sent: Promise<unknown>[] = [];
  #failure: unknown;

  constructor(client: pg.PoolClient, numbers: Numbers) {
    this.#client = client;
    this.#numbers = numbers;
  }

  /** The first thing that went wrong, which all that follows suffers from. */
  get failure(): unknown {
    return this.#failure;
  }

  beginRead(): void {
    this.#send("begin isolation level repeatable read read only");
  }

  /** Begins a change, behind those of the same account and region that it must not meet. */
  beginWrite(scope: StoreScope, manner: Manner): void {
    this.#send("begin isolation level read committed");
    if (scope !== "system") this.#send(lines[manner], [`vpcd/${scope.accountId}/${scope.region}`]);
  }

  /** Ends a look; nobody needs to wait for that. */
  endRead(): void {
    this.#send("commit");
  }

  /** Resolves when all of it is kept; a transaction that failed somewhere is rolled back by this. */
  async commit(): Promise<void> {
    this.#send("commit");
    await this.#allSent();
  }

  /** Takes it all back and tells whether the server said so. */
  async rollback(): Promise<boolean> {
    const answer = this.#client.query("rollback").then(
      () => true,
      () => false,
    );
    await Promise.all(this.#sent);
    return answer;
  }

  driver(): SqlDriver {
    return {
      all: async (sql, values) => {
        const rows = this.#ask(sql, values);
        const answer = await rows.catch(() => []);
        if (this.#failure !== undefined) throw this.#failure;
        return answer;
      },
      send: (sql, values) => this.#send(sql, values),
      insert: (sql, rows) => {
        for (const values of rows) this.#send(sql, values);
      },
      insertNumbered: async (table, sql, rows) => {
        const numbers = await this.#takeNumbers(table, rows.length);
        for (const [index, values] of rows.entries()) {
          this.#send(sql, [...values.slice(0, -1), numbers[index]]);
        }
        return numbers;
      },
      raise: (changes) => this.#raise(changes),
      isConflict,
    };
  }

  // What failed before is why this does, too.
  async #takeNumbers(table: string, count: number): Promise<number[]> {
    try {
      return await this.#numbers.take(this.#client, table, count);
    } catch (error) {
      this.#failure ??= error;
      throw this.#failure;
    }
  }

  #raise(changes: readonly TallyChange[]): void {
    if (changes.length === 0) return;
    const of = (column: keyof TallyChange) => changes.map((change) => change[column]);
    this.#send(raise, [of("name"), of("key"), of("by"), laneFor(this.#client)]);
  }

  async #ask(sql: string, values: readonly unknown[]): Promise<RawRow[]> {
    try {
      const query = { name: statementName(sql), text: sql, values: values as unknown[] };
      return (await this.#client.query<RawRow>(query)).rows;
    } catch (error) {
      this.#failure ??= error;
      throw error;
    }
  }

  #send(sql: string, values: readonly unknown[] = []): void {
    this.#sent.push(this.#ask(sql, values).catch(() => undefined));
  }

  async #allSent(): Promise<void> {
    await Promise.all(this.#sent);
    if (this.#failure !== undefined) throw this.#failure;
  }
}
