import { afterEach, beforeEach, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../scripts/postgres.mjs";
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
