import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ServerProcess, startServer } from "../../src/proof/process/server-process.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { makeDatabase, type TestDatabase } from "../kit/postgres.ts";

const tasks = { default: { ends: "after", delayMs: 1500 } } as const;

let database: TestDatabase;
let scratch: string;
let dying: ServerProcess | undefined;
let clouds: Cloud[];

beforeEach(async () => {
  database = await makeDatabase();
  scratch = mkdtempSync(join(tmpdir(), "vpcd-tasks-"));
  clouds = [];
});

afterEach(async () => {
  await dying?.end("SIGKILL");
  for (const cloud of clouds) await cloud.close();
  rmSync(scratch, { recursive: true, force: true });
  await database.drop();
});

async function ask<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<R>(sql);
  await client.end();
  return rows;
}

test("tasks of a node that dies are ended by the others, each of them once", async () => {
  const config = join(scratch, "vpcd.json");
  writeFileSync(config, JSON.stringify({ rateLimits: { mode: "off" }, tasks }));
  dying = await startServer({ place: { store: database.url }, config });
  const options = { store: database.url, rateLimits: { mode: "off", perSecond: {} } } as const;
  for (let node = 0; node < 2; node += 1) {
    clouds.push(await createCloud({ ...options, tasks: { ...tasks, byOperation: {} } }));
  }
  const [cloud] = clouds;
  if (cloud === undefined) throw new Error("two nodes were started");
  const { hostname, port } = new URL(dying.endpoint);
  const there = tencentClients({ ...cloud, host: hostname, port: Number(port) }).vpc;
  const { Vpc } = await there.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const place = { VpcId, SubnetName: "s", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
  const { Subnet } = await there.CreateSubnet(place);
  const wanted = { VpcId, NetworkInterfaceName: "e", SubnetId: Subnet?.SubnetId ?? "" };
  await Promise.all(Array.from({ length: 8 }, () => there.CreateNetworkInterface(wanted)));
  await dying.end("SIGKILL");
  const [{ running } = { running: 0 }] = await ask<{ running: string }>(
    "select count(*) as running from task where state = 'running'",
  );
  expect(Number(running)).toBeGreaterThan(0);

  const { vpc } = tencentClients(cloud);
  for (let tries = 0; ; tries += 1) {
    const { NetworkInterfaceSet = [] } = await vpc.DescribeNetworkInterfaces({ Limit: 100 });
    if (NetworkInterfaceSet.length === 8 && NetworkInterfaceSet.every(({ State }) => State === "AVAILABLE"))
      break;
    if (tries === 200) throw new Error(`tasks are not ended: ${JSON.stringify(NetworkInterfaceSet)}`);
    await sleep(50);
  }
  const ended = await ask<{ state: string; n: string }>(
    "select state, count(*) as n from task group by state",
  );
  expect(ended).toEqual([{ state: "succeeded", n: ended[0]?.n }]);
  // Each end of a task raises what it settled once: an ENI is made, named by its task, and settled.
  const revisions = await ask<{ revision: string }>("select distinct revision from eni");
  expect(revisions).toHaveLength(1);
}, 60_000);
