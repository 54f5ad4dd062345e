import pg from "pg";
import { expect, test } from "vitest";
import { postgresStore } from "../../src/store/postgres/store.ts";
import { makeDatabase } from "../kit/postgres.ts";

const ours = { accountId: "1", region: "north" };

// The planner's other ways to find which of the chosen rows a row is.
const avoided = ["hashjoin", "mergejoin", "hashagg", "material", "memoize", "sort"];

test("what is taken is chosen once, however the planner goes about it", async () => {
  const database = await makeDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const name = new URL(database.url).pathname.slice(1);
  for (const way of avoided) await client.query(`alter database ${name} set enable_${way} = off`);
  await client.end();
  const store = await postgresStore(database.url, { connections: 2, waiting: 10 });
  const rows = Array.from({ length: 40 }, (_, at) => ({ poolId: "p", address: `a${at}`, freedAtMs: at }));
  await store.write(ours, (tx) => tx.insert("restingAddress", rows));
  for (const [first, others] of (["pass", "wait"] as const).entries()) {
    const query = { where: { poolId: "p" }, limit: 1 } as const;
    const taken = await store.write(ours, (tx) => tx.take("restingAddress", query, others));
    expect(taken.map(({ address }) => address)).toEqual([`a${first}`]);
  }
  await store.close();
  await database.drop();
});
