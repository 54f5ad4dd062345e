import { afterEach, beforeEach, expect, test } from "vitest";
import { binaries, type PostgresServer, startPostgres } from "../../scripts/postgres.mjs";
import { limitedFiles } from "../../src/proof/crash/troubles.ts";
import { makePostgres, type PostgresProcess } from "../../src/proof/process/postgres-process.ts";
import { StoreFull, StoreUnavailable, type Store } from "../../src/store/port.ts";
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

/** Works with a store on a database that, once it is started again, may write no file beyond a size. */
async function onCramped(bytes: number, work: (store: Store, cramped: PostgresProcess) => Promise<void>) {
  const { bin, drop } = binaries();
  const settings = { dynamic_shared_memory_type: "sysv" };
  const cramped = await makePostgres({ bin, walMegabytes: 1, settings });
  try {
    await cramped.start();
    await cramped.ask("create database vpcd");
    const store = await postgresStore(cramped.url("vpcd"), { connections: 1, waiting: 10 });
    stores.push(store);
    // Its log begins a new file.
    await cramped.ask("select pg_switch_wal()");
    await cramped.stop();
    await cramped.start(limitedFiles(bytes));
    await work(store, cramped);
  } finally {
    await stores.pop()?.close();
    await cramped.kill();
    cramped.drop();
    drop();
  }
}

const keptIn = (store: Store) =>
  store.read(ours, (tx) => tx.count("restingAddress", { where: { poolId: "p" } }));

test("a database that gives up at a commit, in whatever words, leaves open what became of it", async () => {
  // Its log ends in the middle of a file.
  await onCramped(600_000, async (store, cramped) => {
    let kept = 0;
    const untilRefused = async () => {
      for (; kept < 20_000; kept += 1) await rest(store, [`kept-${kept}`]);
    };
    // Its own words are no more than "XX000: could not write to log file …: File too large".
    await expect(untilRefused()).rejects.toThrow(StoreUnavailable);
    await cramped.kill();
    await cramped.start();
    expect([kept, kept + 1]).toContain(await keptIn(store));
  });
}, 60_000);

test("a table that may not grow is a disk that refuses, and nothing of the change is there", async () => {
  // The files of its log are a megabyte, and no larger.
  await onCramped(1_200_000, async (store) => {
    let kept = 0;
    const untilRefused = async () => {
      for (; kept < 100_000; kept += 500) {
        const addresses = Array.from({ length: 500 }, (_, at) => `kept-${kept + at}`);
        await rest(store, addresses);
      }
    };
    const refusal = await untilRefused().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreFull);
    expect(refusal).toMatchObject({ cause: { code: "XX000" } });
    expect(await keptIn(store)).toBe(kept);
  });
}, 60_000);
