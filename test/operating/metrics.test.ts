import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { localExecutor } from "../../src/operations/execution/executor.ts";
import { takeStock } from "../../src/server/metrics/stock.ts";
import { memoryStore } from "../../src/store/sqlite/store.ts";
import { aliyunClients, qcloudClient, tencentClients } from "../kit/clients.ts";
import { scrape, type Scraped } from "./scrape.ts";

let cloud: Cloud;
let vpc: ReturnType<typeof tencentClients>["vpc"];

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    tasks: { default: { ends: "at-once" }, byOperation: { "eni/create-eni": { ends: "by-hand" } } },
    metrics: { subnets: 2 },
  });
  ({ vpc } = tencentClients(cloud));
});

afterAll(() => cloud.close());

function request(dialect: string, action: string, code: string): string {
  return `vpcd_requests_total{dialect="${dialect}",action="${action}",code="${code}"}`;
}

function series(told: Scraped, name: string): string[] {
  return [...told.keys()].filter((key) => key.startsWith(name));
}

async function newSubnet(VpcId: string, CidrBlock: string): Promise<string> {
  const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName: "s", CidrBlock, Zone: "ap-guangzhou-3" });
  return Subnet?.SubnetId ?? "";
}

describe("requests", () => {
  test("are counted by dialect, action and the vendor's code", async () => {
    await vpc.DescribeVpcs({});
    await vpc.DescribeVpcs({});
    await vpc.DeleteVpc({ VpcId: "vpc-00000000" }).catch(() => undefined);
    await qcloudClient(cloud)("DescribeVpcEx");
    const { ecs, ecsTypes } = aliyunClients(cloud);
    await ecs.describeRegions(new ecsTypes.DescribeRegionsRequest({}));
    const told = await scrape(cloud);
    expect(told.get(request("tencent-v3", "DescribeVpcs", "OK"))).toBe(2);
    expect(told.get(request("tencent-v3", "DeleteVpc", "ResourceNotFound"))).toBe(1);
    expect(told.get(request("qcloud-v2", "DescribeVpcEx", "OK"))).toBe(1);
    expect(told.get(request("aliyun-rpc", "DescribeRegions", "OK"))).toBe(1);
    expect(told.get("vpcd_requests_in_flight")).toBe(0);
    expect(told.get("vpcd_connections")).toBeGreaterThan(0);
  });

  test("have their durations in buckets that add up", async () => {
    const told = await scrape(cloud);
    const name = "vpcd_request_duration_seconds";
    const labels = 'dialect="tencent-v3",action="DescribeVpcs"';
    const buckets = series(told, `${name}_bucket{${labels}`).map((key) => told.get(key) ?? 0);
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
    expect(buckets.at(-1)).toBe(2);
    expect(told.get(`${name}_count{${labels}}`)).toBe(2);
    expect(told.get(`${name}_sum{${labels}}`)).toBeGreaterThan(0);
  });

  test("for what is no action are one series, however many names are made up", async () => {
    const before = (await scrape(cloud)).size;
    for (let turn = 0; turn < 50; turn += 1) {
      await vpc.request(`Invented${turn}`, {}, {}).catch(() => undefined);
      await fetch(`${cloud.endpoint}/?Action=Forged${turn}&Version=9&Code=x${turn}`);
    }
    const told = await scrape(cloud);
    expect(told.get(request("tencent-v3", "unknown", "InvalidAction"))).toBe(50);
    expect([...told.keys()].filter((key) => /Invented|Forged/.test(key))).toEqual([]);
    expect(told.size - before).toBeLessThan(60);
  });
});

describe("the store and the network", () => {
  test("transactions are counted by what became of them", async () => {
    const before = await scrape(cloud);
    await vpc.CreateVpc({ VpcName: "one", CidrBlock: "10.0.0.0/16" });
    const refused = {
      VpcId: "vpc-00000000",
      SubnetName: "s",
      CidrBlock: "10.0.0.0/24",
      Zone: "ap-guangzhou-3",
    };
    await vpc.CreateSubnet(refused).catch(() => undefined);
    const after = await scrape(cloud);
    const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(grown('vpcd_store_writes_total{outcome="kept"}')).toBe(1);
    expect(grown('vpcd_store_writes_total{outcome="undone"}')).toBe(1);
    expect(grown("vpcd_store_commit_seconds_count")).toBe(2);
    expect(grown("vpcd_store_batch_size_sum")).toBe(2);
    expect(grown("vpcd_store_reads_total")).toBeGreaterThan(0);
    expect(after.get("vpcd_store_up")).toBe(1);
    expect(after.get("vpcd_ready")).toBe(1);
  });

  test("addresses are counted by subnet and state, for so many subnets; tasks by state", async () => {
    const { VpcSet = [] } = await vpc.DescribeVpcs({});
    const VpcId = VpcSet[0]?.VpcId ?? "";
    const SubnetId = await newSubnet(VpcId, "10.0.0.0/24");
    const addresses = (told: Scraped, state: string) =>
      told.get(
        `vpcd_subnet_addresses{account="100000000001",region="ap-guangzhou",subnet="${SubnetId}",state="${state}"}`,
      );
    const empty = await scrape(cloud);
    expect([addresses(empty, "total"), addresses(empty, "available")]).toEqual([253, 253]);
    expect([empty.get("vpcd_tasks_open"), empty.get("vpcd_subnets_untold")]).toEqual([0, 0]);

    const { HaVip } = await vpc.CreateHaVip({ VpcId, SubnetId, HaVipName: "h" });
    await vpc.CreateNetworkInterface({ VpcId, SubnetId, NetworkInterfaceName: "e" });
    const used = await scrape(cloud);
    expect(addresses(used, "available")).toBe(251);
    expect(addresses(used, "resting")).toBe(0);
    expect([used.get("vpcd_tasks_open"), used.get("vpcd_tasks_overdue")]).toEqual([1, 0]);

    await vpc.DeleteHaVip({ HaVipId: HaVip?.HaVipId ?? "" });
    await newSubnet(VpcId, "10.0.1.0/24");
    const rested = await scrape(cloud);
    expect([addresses(rested, "available"), addresses(rested, "resting")]).toEqual([252, 1]);
    expect(rested.get("vpcd_subnets_untold")).toBe(0);

    await newSubnet(VpcId, "10.0.2.0/24");
    const many = await scrape(cloud);
    expect(series(many, "vpcd_subnet_addresses")).toHaveLength(2 * 3);
    expect(many.get("vpcd_subnets_untold")).toBe(1);
  });

  test("the process is told of too, once, and clouds do not count each other's requests", async () => {
    const other = await createCloud();
    const [mine, theirs] = await Promise.all([scrape(cloud), scrape(other)]);
    expect(mine.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(theirs.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(series(mine, "vpcd_requests_total")).not.toHaveLength(0);
    expect(series(theirs, "vpcd_requests_total")).toHaveLength(0);
    await other.close();
  });
});

test("tasks that end by time are counted when this node ends them", async () => {
  let held = 0;
  const timed = await createCloud({
    nowMs: () => Date.now() + held,
    rateLimits: { mode: "off", perSecond: {} },
    tasks: { default: { ends: "after", delayMs: 3_600_000 }, byOperation: {} },
  });
  const own = tencentClients(timed).vpc;
  const { Vpc } = await own.CreateVpc({ VpcName: "one", CidrBlock: "10.0.0.0/16" });
  const place = { VpcId: Vpc?.VpcId ?? "", CidrBlock: "10.0.0.0/24", Zone: "ap-guangzhou-3" };
  const { Subnet } = await own.CreateSubnet({ ...place, SubnetName: "s" });
  await own.CreateNetworkInterface({
    VpcId: place.VpcId,
    SubnetId: Subnet?.SubnetId ?? "",
    NetworkInterfaceName: "e",
  });
  const before = await scrape(timed);
  const waiting = before.get("vpcd_tasks_open") ?? 0;
  expect(waiting).toBeGreaterThan(0);
  expect(before.get("vpcd_tasks_ended_total")).toBe(0);
  held = 3_700_000;
  await expect
    .poll(async () => (await scrape(timed)).get("vpcd_tasks_ended_total"), { timeout: 5000 })
    .toBe(waiting);
  expect((await scrape(timed)).get("vpcd_tasks_open")).toBe(0);
  await timed.close();
});

test("a task is overdue when its time came over a second ago and nobody ended it", async () => {
  const store = memoryStore();
  const owner = { accountId: "1", region: "ap-guangzhou" };
  const task = { operation: "x/y", startedAtMs: 0, resourceIds: [], finish: "x/y", finishInput: {} } as const;
  const states = [
    ["running", 4_000],
    ["running", 4_001],
    ["running", null],
    ["succeeded", 1],
  ] as const;
  await store.write(owner, async (tx) => {
    const rows = states.map(([state, dueAtMs], at) => ({
      ...task,
      requestId: String(at),
      state,
      dueAtMs,
      endedAtMs: null,
      pollsLeft: null,
    }));
    await tx.insert("task", rows);
  });
  const host = { executor: localExecutor(store, { profiles: { tencent: {} } } as never), seed: () => [] };
  const late = await takeStock({ ...host, nowMs: () => 5_001 }, 10);
  expect(late.tasks).toEqual({ open: 3, overdue: 1 });
  await store.close();
});
