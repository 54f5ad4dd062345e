import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { makeDatabase, type TestDatabase } from "../kit/postgres.ts";
import { scrape } from "./scrape.ts";

let database: TestDatabase;
let nodes: Cloud[];
let warnings: string[];

beforeAll(async () => {
  database = await makeDatabase();
  warnings = [];
  const log = { level: "warn", write: (line: string) => void warnings.push(line) } as const;
  const storePool = { connections: 3, waiting: 50 };
  const options = {
    store: database.url,
    storePool,
    log,
    rateLimits: { mode: "off", perSecond: {} },
  } as const;
  nodes = await Promise.all([createCloud(options), createCloud(options)]);
});

afterAll(() => Promise.all(nodes.map((node) => node.close())));

const page = async (node: Cloud, name: string) => {
  const answer = await fetch(`${node.endpoint}/_vpcd/${name}`);
  return [answer.status, await answer.json()] as const;
};

test("every node tells of its own work and of the one network", async () => {
  const [one, two] = nodes as [Cloud, Cloud];
  const { vpc } = tencentClients(one);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "v", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const place = { VpcId, CidrBlock: "10.0.0.0/24", Zone: "ap-guangzhou-3" };
  const { Subnet } = await vpc.CreateSubnet({ ...place, SubnetName: "s" });
  const SubnetId = Subnet?.SubnetId ?? "";
  const { HaVip } = await vpc.CreateHaVip({ VpcId, SubnetId, HaVipName: "h" });
  await vpc.CreateHaVip({ VpcId, SubnetId, HaVipName: "g" });
  await vpc.DeleteHaVip({ HaVipId: HaVip?.HaVipId ?? "" });
  const [worked, idle] = await Promise.all([scrape(one), scrape(two)]);
  const addresses = (told: typeof worked) =>
    ["total", "available", "resting"].map((state) =>
      told.get(
        `vpcd_subnet_addresses{account="100000000001",region="ap-guangzhou",subnet="${SubnetId}",state="${state}"}`,
      ),
    );
  expect(addresses(worked)).toEqual([253, 252, 1]);
  expect(addresses(idle)).toEqual([253, 252, 1]);
  expect(worked.get('vpcd_store_writes_total{outcome="kept"}')).toBeGreaterThanOrEqual(5);
  expect(idle.get('vpcd_store_writes_total{outcome="kept"}')).toBe(0);
  expect(worked.get("vpcd_store_commit_seconds_count")).toBeGreaterThanOrEqual(5);
  expect(worked.get("vpcd_store_pool_limit")).toBe(3);
  expect(worked.get('vpcd_store_pool_connections{state="idle"}')).toBeGreaterThan(0);
  expect(worked.get("vpcd_store_pool_waiting")).toBe(0);
});

test(
  "a database that goes is told by every page, and no node ends over it",
  { timeout: 30_000 },
  async () => {
    const [one] = nodes as [Cloud];
    expect(await page(one, "ready")).toEqual([200, { status: "ready" }]);
    await database.drop();
    await expect
      .poll(() => page(one, "ready"), { timeout: 15_000 })
      .toEqual([503, { status: "not ready", reasons: ["the store does not answer"] }]);
    expect(await page(one, "health")).toEqual([200, { status: "ok", store: "does not answer" }]);
    const told = await scrape(one);
    expect([told.get("vpcd_store_up"), told.get("vpcd_ready")]).toEqual([0, 0]);
    expect(warnings.filter((line) => line.includes("the store does not answer"))).toHaveLength(1);
    // Upkeep, which comes by every second, does not fill the log either.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(warnings.length).toBeLessThan(8);
  },
);
