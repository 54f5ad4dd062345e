import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { popClient, qcloudClient, tencentClients } from "../kit/clients.ts";
import { makeDatabase, type TestDatabase } from "../kit/postgres.ts";
import { refusalOf } from "../kit/refusal.ts";
import { countTurns, type TurnCounter } from "../kit/turn-counter.ts";

let database: TestDatabase;
let clouds: Cloud[];
let counters: TurnCounter[];

beforeEach(async () => {
  database = await makeDatabase();
  clouds = [];
  counters = [];
});

afterEach(async () => {
  for (const cloud of clouds) await cloud.close();
  for (const counter of counters) await counter.close();
  await database.drop();
});

async function node(options: CloudOptions = {}): Promise<Cloud> {
  const cloud = await createCloud({
    store: database.url,
    rateLimits: { mode: "off", perSecond: {} },
    ...options,
  });
  clouds.push(cloud);
  return cloud;
}

const tencent = (cloud: Cloud) => tencentClients(cloud).vpc;

async function eniOn(cloud: Cloud, cidr = "10.0.1.0/24"): Promise<string> {
  const vpc = tencent(cloud);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const place = { VpcId, SubnetName: "s", CidrBlock: cidr, Zone: "ap-guangzhou-3" };
  const { Subnet } = await vpc.CreateSubnet(place);
  const wanted = { VpcId, NetworkInterfaceName: "e", SubnetId: Subnet?.SubnetId ?? "" };
  const { NetworkInterface } = await vpc.CreateNetworkInterface(wanted);
  return NetworkInterface?.NetworkInterfaceId ?? "";
}

async function addressesOf(cloud: Cloud, eniId: string): Promise<string[]> {
  const { NetworkInterfaceSet } = await tencent(cloud).DescribeNetworkInterfaces({
    NetworkInterfaceIds: [eniId],
  });
  return (NetworkInterfaceSet?.[0]?.PrivateIpAddressSet ?? []).map((ip) => ip.PrivateIpAddress ?? "");
}

function assign(cloud: Cloud, eniId: string, more: object = {}) {
  const one = { NetworkInterfaceId: eniId, SecondaryPrivateIpAddressCount: 1, ...more };
  return tencent(cloud).AssignPrivateIpAddresses(one);
}

describe("several nodes on one PostgreSQL", () => {
  test("see at once what another wrote", async () => {
    const [one, other] = [await node(), await node()];
    const eniId = await eniOn(one);
    expect(await addressesOf(other, eniId)).toHaveLength(1);
    await assign(other, eniId);
    expect(await addressesOf(one, eniId)).toHaveLength(2);
  });

  test("know each other's client tokens: one effect and one answer, also at the same time", async () => {
    const nodes = [await node(), await node(), await node()];
    const [first = await node()] = nodes;
    const eniId = await eniOn(first);
    const token = { ClientToken: "once" };
    const answers = await Promise.all(
      nodes.flatMap((one) => [assign(one, eniId, token), assign(one, eniId, token)]),
    );
    const given = answers.map((answer) => answer.PrivateIpAddressSet?.[0]?.PrivateIpAddress);
    expect(new Set(given).size).toBe(1);
    expect(await addressesOf(first, eniId)).toHaveLength(2);
    const other = { ...token, SecondaryPrivateIpAddressCount: 2 };
    expect(await refusalOf(assign(first, eniId, other))).toBe(
      "UnsupportedOperation.IdempotentParameterMismatch",
    );
  });

  test("start together on an empty database, and one of them makes the schema", async () => {
    const empty = await makeDatabase({ empty: true });
    const together = await Promise.all([1, 2, 3].map(() => node({ store: empty.url })));
    const [one, other] = together;
    if (one === undefined || other === undefined) throw new Error("three nodes were started");
    const eniId = await eniOn(one);
    expect(await addressesOf(other, eniId)).toHaveLength(1);
    for (const cloud of clouds.splice(0)) await cloud.close();
    await empty.drop();
  });
});

describe("rate limits", () => {
  test("are kept by all nodes together, also when one of them has gone", async () => {
    // One instant for all that is asked.
    const options: CloudOptions = {
      rateLimits: { mode: "published", perSecond: { DescribeVpcs: 6 } },
      nowMs: () => Date.UTC(2026, 0, 1),
      clockSkewMs: 100 * 365 * 24 * 3600 * 1000,
    };
    const [one, other, third] = [await node(options), await node(options), await node(options)];
    const passes = async (cloud: Cloud) => {
      const asked = Array.from({ length: 8 }, () => tencent(cloud).DescribeVpcs({}));
      return (await Promise.allSettled(asked)).filter(({ status }) => status === "fulfilled").length;
    };
    expect(await passes(third)).toBe(2);
    await third.close();
    clouds.pop();
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(await passes(one)).toBe(3);
    expect(await passes(other)).toBe(3);
  });
});

describe("a node whose connection breaks", () => {
  interface Shaky {
    readonly cloud: Cloud;
    readonly counter: TurnCounter;
    readonly eniId: string;
    /** In which turn an assign commits. */
    readonly turns: number;
  }

  async function shaky(): Promise<Shaky> {
    const counter = await countTurns(database.url);
    counters.push(counter);
    const cloud = await node({ store: counter.url, storePool: { connections: 1, waiting: 100 } });
    const eniId = await eniOn(cloud);
    const before = counter.turns();
    await assign(cloud, eniId);
    const turns = counter.turns() - before;
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { cloud, counter, eniId, turns };
  }

  test("before the commit: tries again by itself, and it happens once", async () => {
    const { cloud, counter, eniId } = await shaky();
    counter.cutAt(2);
    const { PrivateIpAddressSet } = await assign(cloud, eniId);
    const addresses = await addressesOf(cloud, eniId);
    expect(addresses).toHaveLength(3);
    expect(addresses).toContain(PrivateIpAddressSet?.[0]?.PrivateIpAddress);
  });

  test("at the commit, with a client token: finds what became of it, and it happens once", async () => {
    const { cloud, counter, eniId, turns } = await shaky();
    const token = { ClientToken: "sure" };
    counter.cutAt(turns);
    const { PrivateIpAddressSet } = await assign(cloud, eniId, token);
    const addresses = await addressesOf(cloud, eniId);
    expect(addresses).toHaveLength(3);
    expect(addresses).toContain(PrivateIpAddressSet?.[0]?.PrivateIpAddress);
  });

  test("at the commit, without one: says that it does not know, and does nothing twice", async () => {
    const { cloud, counter, eniId, turns } = await shaky();
    counter.cutAt(turns);
    const refused = assign(cloud, eniId);
    await expect(refused).rejects.toMatchObject({ code: "InternalError" });
    await expect(refused).rejects.toThrow("may have taken effect or not");
    expect(await addressesOf(cloud, eniId)).toHaveLength(3);
  });
});

describe("a node whose pool is full", () => {
  test("refuses with each vendor's throttling code rather than piling up", async () => {
    const counter = await countTurns(database.url);
    counters.push(counter);
    const cloud = await node({ store: counter.url, storePool: { connections: 1, waiting: 1 } });
    const eniId = await eniOn(cloud);
    const burst = Array.from({ length: 12 }, () => addressesOf(cloud, eniId));
    const outcomes = await Promise.allSettled(burst);
    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(outcomes.length - refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: "RequestLimitExceeded" });

    const v2 = await Promise.all(Array.from({ length: 12 }, () => qcloudClient(cloud)("DescribeVpcEx")));
    expect(v2.some(({ code, codeDesc }) => code === 4400 && codeDesc === "LimitExceeded")).toBe(true);

    const describe = popClient(cloud, "ecs");
    const calls = Array.from({ length: 12 }, () =>
      describe("DescribeVpcs", {}).then(
        () => "",
        (error: { code?: string }) => error.code ?? "",
      ),
    );
    expect(await Promise.all(calls)).toContain("Throttling.User");
  });
});
