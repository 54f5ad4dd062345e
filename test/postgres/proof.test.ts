import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../scripts/postgres.mjs";
import { findingsOf, Round, roundQuotas } from "../../src/proof/load/round.ts";
import {
  type ServerProcess,
  startServer,
  tenantOf,
  writeConfig,
} from "../../src/proof/process/server-process.ts";

const clients = 16;
const nodeCount = 3;

// A part of what another window had: the machine is everybody's, but what stays down has nothing.
const returned = 0.2;

type Ending = () => Promise<void> | void;
const endings: Ending[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

/** A PostgreSQL that survives what a crash leaves: with fsync, and a database of its own. */
async function durable(): Promise<PostgresServer> {
  const server = await startPostgres();
  endings.push(() => server.close());
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  await client.query("create database vpcd");
  await client.end();
  return server;
}

class Trial {
  readonly scratch = mkdtempSync(join(tmpdir(), "vpcd-nodes-"));
  readonly round: Round;
  readonly nodes: ServerProcess[] = [];
  readonly #config: string;
  readonly #store: string;

  constructor(seed: number, store: string) {
    endings.push(() => rmSync(this.scratch, { recursive: true, force: true }));
    this.round = new Round(tenantOf(seed, [3, 0]), [seed, 3]);
    this.#config = writeConfig(this.scratch, [this.round.tenant], roundQuotas);
    this.#store = store;
  }

  /** A node more, which is ended with the test. */
  async start(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const node = await startServer({ place: { store: this.#store }, config: this.#config, env });
    this.nodes.push(node);
    endings.push(() => node.end("SIGKILL"));
    return node;
  }

  /** Sends the clients to all nodes that live. */
  reach(): void {
    this.round.reach(this.nodes.filter((node) => node.isAlive()).map(({ endpoint }) => endpoint));
  }

  async begin(env: Readonly<Record<string, string>> = {}) {
    await Promise.all(Array.from({ length: nodeCount }, () => this.start(env)));
    this.reach();
    await this.round.prepare();
    return this.round.startLoad(clients);
  }

  /** How many calls were answered with what they asked for within so long. */
  async answered(ms: number): Promise<number> {
    const before = this.round.tape.calls().length;
    await sleep(ms);
    return this.round.tape
      .calls()
      .slice(before)
      .filter(({ answer }) => isGood(answer)).length;
  }

  verdict(): readonly string[] {
    const checked = this.round.check();
    expect(checked.undecided).toEqual([]);
    expect(checked.things).toBeGreaterThan(0);
    return findingsOf(this.round, checked, this.scratch);
  }
}

function isGood(answer: unknown): boolean {
  return answer !== "lost" && answer !== "undone" && answer !== undefined;
}

describe("three nodes on one PostgreSQL, sixteen clients on one small subnet", () => {
  test("no address has two owners, no quota is passed, and one order explains every answer", async () => {
    const server = await durable();
    const trial = new Trial(1, server.url("vpcd"));
    const load = await trial.begin();
    await sleep(5000);
    await load.stop();
    await trial.round.look();
    expect(trial.verdict()).toEqual([]);
    expect(trial.round.tape.calls().length).toBeGreaterThan(100);
  }, 120_000);

  test("one is killed: nothing acknowledged is lost, nothing happens twice, the others go on", async () => {
    const server = await durable();
    const trial = new Trial(2, server.url("vpcd"));
    const load = await trial.begin();
    const before = await trial.answered(2000);
    await trial.nodes[0]?.end("SIGKILL");
    trial.reach();
    await trial.start();
    trial.reach();
    const after = await trial.answered(2000);
    await load.stop();
    await trial.round.look();
    expect(trial.verdict()).toEqual([]);
    expect(after).toBeGreaterThan(before * returned);
  }, 120_000);

  test("the database crashes and comes back: the same, without anybody's help", async () => {
    const server = await durable();
    const trial = new Trial(3, server.url("vpcd"));
    const load = await trial.begin();
    const before = await trial.answered(2000);
    trial.round.internalsExpected = true;
    await server.stop("SIGQUIT");
    // What was under way in it when it ended has happened by now or never will.
    trial.round.tape.bury();
    await sleep(500);
    await server.start();
    await sleep(1500);
    trial.round.internalsExpected = false;
    const after = await trial.answered(2000);
    await load.stop();
    await trial.round.look();
    expect(trial.verdict()).toEqual([]);
    expect(after).toBeGreaterThan(before * returned);
  }, 120_000);

  test("a synchronous standby takes over: the nodes follow, nothing acknowledged is lost", async () => {
    const primary = await durable();
    const standby = await primary.standby("second");
    endings.push(async () => {
      await standby.stop();
      standby.drop();
    });
    await standby.start();
    await makeSynchronous(primary, "second");
    const hosts = `127.0.0.1:${primary.port},127.0.0.1:${standby.port}`;
    const trial = new Trial(4, `postgres://postgres@${hosts}/vpcd?target_session_attrs=read-write`);
    const load = await trial.begin();
    const before = await trial.answered(2000);
    trial.round.internalsExpected = true;
    await primary.stop("SIGQUIT");
    await standby.promote();
    trial.round.tape.bury();
    await sleep(1500);
    trial.round.internalsExpected = false;
    const after = await trial.answered(2000);
    await load.stop();
    await trial.round.look();
    expect(trial.verdict()).toEqual([]);
    expect(after).toBeGreaterThan(before * returned);
  }, 120_000);
});

async function makeSynchronous(primary: PostgresServer, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: primary.url() });
  await client.connect();
  await client.query(`alter system set synchronous_standby_names = '${name}'`);
  await client.query("select pg_reload_conf()");
  const inSync = "select 1 from pg_stat_replication where application_name = $1 and sync_state = 'sync'";
  for (;;) {
    if ((await client.query(inSync, [name])).rowCount === 1) break;
    await sleep(20);
  }
  await client.end();
}
