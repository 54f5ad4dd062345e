import type pg from "pg";
import {
  type Manner,
  type ReadTx,
  type Store,
  StoreConflict,
  StoreFull,
  type StoreScope,
  StoreUnavailable,
  type WriteTx,
} from "../port.ts";
import { postgresFlavor } from "../sql/flavor.ts";
import { SqlTx } from "../sql/tx.ts";
import { type StoreMeter, storeMeter } from "../meter.ts";
import { type ConnectionLimits, Connections } from "./connections.ts";
import { isConflict, isContention, isDiskRefusal, isLost, isNoPrimary, tableOf } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { Numbers } from "./numbers.ts";
import { Session } from "./session.ts";
import { parseTarget } from "./target.ts";

/** How often a transaction is tried, and how long is waited between: up to twice as long each time. */
const patience = { attempts: 8, firstMs: 5, mostMs: 800 } as const;

interface Circumstances {
  readonly committing: boolean;
  /** Whether the connection was gone afterwards: whatever a server says last, it may have kept the change. */
  readonly gone: boolean;
}

function known(error: unknown, { committing, gone }: Circumstances): unknown {
  if (isConflict(error)) return new StoreConflict(tableOf(error), error);
  if (isDiskRefusal(error) && !gone) return new StoreFull(error, committing);
  if (!isLost(error) && !gone) return error;
  const message = `the database was lost: ${(error as Error).message}`;
  return new StoreUnavailable(message, error, committing);
}

function mayPass(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return !error.uncertain;
  return isContention(error);
}

function pause(attempt: number): Promise<void> {
  const most = Math.min(patience.firstMs * 2 ** attempt, patience.mostMs);
  return new Promise((resolve) => setTimeout(resolve, most * (0.5 + Math.random() / 2)));
}

class Transactions {
  readonly #connections: Connections;
  readonly #meter: StoreMeter;
  readonly #numbers = new Numbers();

  constructor(connections: Connections, meter: StoreMeter) {
    this.#connections = connections;
    this.#meter = meter;
  }

  async patiently<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        if (!mayPass(error) || attempt >= patience.attempts) throw error;
        this.#meter.count("retries");
        await pause(attempt);
      }
    }
  }

  async read<T>(scope: StoreScope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    this.#meter.count("reads");
    const client = await this.#connections.acquire();
    const session = new Session(client, this.#numbers);
    try {
      session.beginRead();
      const answer = await work(new SqlTx(session.driver(), postgresFlavor, scope));
      session.endRead();
      client.release();
      return answer;
    } catch (error) {
      throw known(error, { committing: false, gone: await this.#abandon(client, session) });
    }
  }

  async write<T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>, manner: Manner): Promise<T> {
    const client = await this.#connections.acquire();
    const session = new Session(client, this.#numbers);
    let committing = false;
    try {
      session.beginWrite(scope, manner);
      const tx = new SqlTx(session.driver(), postgresFlavor, scope);
      const answer = await work(tx);
      await tx.settle();
      committing = true;
      await this.#commit(session);
      this.#numbers.ended(client, true);
      client.release();
      return answer;
    } catch (error) {
      const reason = known(error, { committing, gone: await this.#abandon(client, session) });
      if (session.failure === undefined) this.#meter.count("undone");
      else this.#meter.count(reason instanceof StoreConflict ? "conflicts" : "failed");
      throw reason;
    }
  }

  async #commit(session: Session): Promise<void> {
    const begunAt = performance.now();
    await session.commit();
    this.#meter.committed(1, (performance.now() - begunAt) / 1000);
    this.#meter.count("kept");
  }

  // Tells whether what failed was that the connection went.
  async #abandon(client: pg.PoolClient, session: Session): Promise<boolean> {
    this.#numbers.ended(client, false);
    if (isNoPrimary(session.failure)) this.#connections.forget();
    const { failure } = session;
    const answers = !isLost(failure) && (await session.rollback());
    client.release(!answers);
    return failure !== undefined && !answers;
  }
}

/** Opens the store at a connection string, bringing its schema to this program's version. */
export async function postgresStore(url: string, limits: ConnectionLimits): Promise<Store> {
  const connections = new Connections(parseTarget(url), limits);
  try {
    await migrate(connections);
  } catch (error) {
    await connections.close();
    throw error;
  }
  const meter = storeMeter();
  const transactions = new Transactions(connections, meter);
  return {
    meter,
    pool: () => connections.state(),
    nodes: () => connections.nodes(),
    read: (scope, work) => transactions.patiently(() => transactions.read(scope, work)),
    write: (scope, work, manner = "alone") =>
      transactions.patiently(() => transactions.write(scope, work, manner)),
    close: () => connections.close(),
  };
}
