import { randomBytes } from "node:crypto";
import pg from "pg";
import { type PoolState, StoreBusy, StoreUnavailable } from "../port.ts";
import { isLost } from "./errors.ts";
import { describeTarget, type ServerAddress, type Target } from "./target.ts";

/** How a node uses its database. */
export interface ConnectionLimits {
  /** How many connections it opens at most. */
  readonly connections: number;
  /** How many requests may wait for one; further ones are refused at once. */
  readonly waiting: number;
}

/** What the connections of vpcd's nodes are called, each node's by a name of its own. */
const namePrefix = "vpcd-";

const times = { connectMs: 5000, queryMs: 30_000, lockMs: 10_000, idleMs: 60_000 } as const;

// Numbers up to 2^53 are all we keep; and JSON stays text, for a text it may itself be.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);
types.setTypeParser(pg.types.builtins.JSON, (text) => text);

function configOf(
  target: Target,
  { host, port }: ServerAddress,
  max: number,
  ownName: string,
): pg.PoolConfig {
  const session = {
    statement_timeout: times.queryMs,
    lock_timeout: times.lockMs,
    idle_in_transaction_session_timeout: times.queryMs,
    query_timeout: times.queryMs + times.connectMs,
    connectionTimeoutMillis: times.connectMs,
  };
  const login = { user: target.user, password: target.password, database: target.database, ssl: target.ssl };
  const pool = { max, idleTimeoutMillis: times.idleMs, keepAlive: true, types };
  const config = { host, port, ...login, ...session, ...pool, application_name: ownName };
  // Statements are sent as they come, without waiting for the answers of those before.
  return { ...config, pipeline: true };
}

/** Connections to whichever server of a target takes writes now: a failover is followed. */
export class Connections {
  readonly target: Target;
  readonly #limits: ConnectionLimits;
  readonly #name = `${namePrefix}${randomBytes(8).toString("hex")}`;
  #pool: pg.Pool | undefined;
  #search: Promise<pg.Pool> | undefined;
  #closed = false;

  constructor(target: Target, limits: ConnectionLimits) {
    this.target = target;
    this.#limits = limits;
  }

  /** A connection, to be released. */
  async acquire(): Promise<pg.PoolClient> {
    const pool = this.#pool ?? (await this.#found());
    if (pool.waitingCount >= this.#limits.waiting) throw new StoreBusy();
    try {
      return await pool.connect();
    } catch (error) {
      if (/timeout exceeded when trying to connect/.test((error as Error).message)) {
        if (pool.totalCount >= this.#limits.connections) throw new StoreBusy();
      }
      this.forget(pool);
      throw new StoreUnavailable(`the database does not answer: ${(error as Error).message}`, error);
    }
  }

  /** The server of this pool serves no more: the next request looks for another. */
  forget(pool: pg.Pool | undefined = this.#pool): void {
    if (pool === undefined || this.#pool !== pool) return;
    this.#pool = undefined;
    void pool.end().catch(() => undefined);
  }

  state(): PoolState {
    const { totalCount: open = 0, idleCount: idle = 0, waitingCount: waiting = 0 } = this.#pool ?? {};
    return { inUse: open - idle, idle, waiting, most: this.#limits.connections };
  }

  /** How many nodes are connected to the same database: the server knows, also when one was killed. */
  async nodes(): Promise<number> {
    const client = await this.acquire();
    try {
      const text =
        "select count(distinct application_name) as nodes from pg_stat_activity " +
        "where datname = current_database() and starts_with(application_name, $1)";
      const { rows } = await client.query<{ nodes: number }>({ text, values: [namePrefix] });
      return Math.max(rows[0]?.nodes ?? 1, 1);
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool?.end();
  }

  #found(): Promise<pg.Pool> {
    if (this.#closed) throw new StoreUnavailable("the store is closed");
    this.#search ??= this.#find().finally(() => {
      this.#search = undefined;
    });
    return this.#search;
  }

  async #find(): Promise<pg.Pool> {
    const reasons: string[] = [];
    for (const server of this.target.servers) {
      const pool = new pg.Pool(configOf(this.target, server, this.#limits.connections, this.#name));
      // A connection that breaks while nobody uses it is no news.
      pool.on("error", () => undefined);
      // And one that breaks in use tells whoever uses it.
      pool.on("connect", (client) => client.on("error", () => undefined));
      const reason = await this.#refusal(pool);
      if (reason === undefined) {
        this.#pool = pool;
        return pool;
      }
      reasons.push(`${server.host}:${server.port} ${reason}`);
      await pool.end();
    }
    throw new StoreUnavailable(`no server of ${describeTarget(this.target)} serves: ${reasons.join("; ")}`);
  }

  async #refusal(pool: pg.Pool): Promise<string | undefined> {
    try {
      if (!this.target.primaryOnly) {
        await pool.query("select 1");
        return undefined;
      }
      const { rows } = await pool.query<{ standby: boolean }>("select pg_is_in_recovery() as standby");
      return rows[0]?.standby === true ? "is a standby" : undefined;
    } catch (error) {
      if (isLost(error)) return (error as Error).message;
      throw error;
    }
  }
}
