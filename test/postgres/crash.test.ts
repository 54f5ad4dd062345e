import { afterEach, beforeEach, expect, test } from "vitest";
import { binaries, type PostgresServer, startPostgres } from "../../scripts/postgres.mjs";
import { limitedFiles } from "../../src/proof/crash/troubles.ts";
import { makePostgres } from "../../src/proof/process/postgres-process.ts";
import { StoreUnavailable, type Store } from "../../src/store/port.ts";
import { postgresStore } from "../../src/store/postgres/store.ts";

const ours = { accountId: "100000000001", region: "ap-guangzhou" } as const;

let server: PostgresServer;
let stores: Store[];

beforeEach(async () => {
  // What nobody waits for is written late, so that a crash always loses it.
  server = await startPostgres({ wal_writer_delay: "10s" });
  await server.ask("create database vpcd");
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  await server.close();
});

async function node(): Promise<Store> {
  const store = await postgresStore(server.url("vpcd"), { connections: 4, waiting: 10 });
  stores.push(store);
  return store;
}

const restingRow = (address: string) => ({ poolId: "p", address, freedAtMs: 1 });

const rest = (store: Store, addresses: readonly string[]) =>
  store.write(ours, (tx) => tx.insertNumbered("restingAddress", addresses.map(restingRow)));

test("numbers of rows that a crash took back are given to nobody from a node's stock", async () => {
  const [one, other] = [await node(), await node()];
  const lost = one.write(ours, async (tx) => {
    await tx.insertNumbered("restingAddress", [restingRow("lost")]);
    await server.kill();
    await server.start();
    await rest(
      other,
      Array.from({ length: 20 }, (_, at) => `other-${at}`),
    );
  });
  await expect(lost).rejects.toThrow(StoreUnavailable);
  await rest(one, ["after"]);
  const rows = await one.read(ours, (tx) => tx.find("restingAddress", { where: { poolId: "p" } }));
  expect(rows.map(({ address }) => address)).toContain("after");
  expect(rows).toHaveLength(21);
});

test("a database that gives up at a commit, in whatever words, leaves open what became of it", async () => {
  const { bin, drop } = binaries();
  const settings = { dynamic_shared_memory_type: "sysv" };
  const cramped = await makePostgres({ bin, walMegabytes: 1, settings });
  try {
    await cramped.start();
    await cramped.ask("create database vpcd");
    const store = await postgresStore(cramped.url("vpcd"), { connections: 1, waiting: 10 });
    stores.push(store);
    await cramped.ask("select pg_switch_wal()");
    await cramped.stop();
    // Its log begins a new file, and ends in the middle of it.
    await cramped.start(limitedFiles(600_000));
    let kept = 0;
    const untilRefused = async () => {
      for (; kept < 20_000; kept += 1) await rest(store, [`kept-${kept}`]);
    };
    // Its own words are no more than "XX000: could not write to log file …: File too large".
    await expect(untilRefused()).rejects.toThrow(StoreUnavailable);
    await cramped.kill();
    await cramped.start();
    const rows = await store.read(ours, (tx) => tx.count("restingAddress", { where: { poolId: "p" } }));
    expect([kept, kept + 1]).toContain(rows);
  } finally {
    await stores.pop()?.close();
    await cramped.kill();
    cramped.drop();
    drop();
  }
}, 60_000);
