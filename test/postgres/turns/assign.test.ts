import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../../src/server/index.ts";
import { tencentClients } from "../../kit/clients.ts";
import { makeDatabase, type TestDatabase } from "../../kit/postgres.ts";
import { countTurns, type TurnCounter } from "../../kit/turn-counter.ts";

const zone = "ap-guangzhou-3";

let database: TestDatabase;
let counter: TurnCounter;
let cloud: Cloud;
let eniId: string;

/** How many turns a call takes at best: a machine that stalls can only add to them. */
async function turnsOf(call: (step: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let step = 0; step < 5; step += 1) {
    const before = counter.turns();
    await call(step);
    taken.push(counter.turns() - before);
    // What is sent behind an answer belongs to the call that caused it.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return Math.min(...taken.slice(1));
}

beforeAll(async () => {
  database = await makeDatabase();
  counter = await countTurns(database.url);
  cloud = await createCloud({
    store: counter.url,
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "privateIpsPerFreeEni", limit: 200 }],
  });
  const { vpc } = tencentClients(cloud);
  const made = await vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const vpcId = made.Vpc?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({
    VpcId: vpcId,
    SubnetName: "s",
    CidrBlock: "10.0.0.0/17",
    Zone: zone,
  });
  const wanted = { VpcId: vpcId, NetworkInterfaceName: "e", SubnetId: Subnet?.SubnetId ?? "" };
  const { NetworkInterface } = await vpc.CreateNetworkInterface(wanted);
  eniId = NetworkInterface?.NetworkInterfaceId ?? "";
}, 120_000);

afterAll(async () => {
  await cloud.close();
  await counter.close();
  await database.drop();
});

describe("how often a call waits for PostgreSQL", () => {
  const assign = (more: object) =>
    tencentClients(cloud).vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: eniId, ...more });

  test("assigning addresses at random: four times at most", async () => {
    expect(await turnsOf(() => assign({ SecondaryPrivateIpAddressCount: 3 }))).toBeLessThanOrEqual(4);
  });

  test("assigning with a client token, and by name: no more", async () => {
    const vpcId = (await tencentClients(cloud).vpc.DescribeVpcs({})).VpcSet?.[0]?.VpcId ?? "";
    expect(vpcId).not.toBe("");
    const named = (step: number) =>
      assign({
        PrivateIpAddresses: [{ PrivateIpAddress: `10.0.99.${100 + step}` }],
        ClientToken: `t${step}`,
      });
    expect(await turnsOf(named)).toBeLessThanOrEqual(4);
    // From now on places are asked for before they are handed out.
    const both = (step: number) =>
      assign({
        PrivateIpAddresses: [{ PrivateIpAddress: `10.0.98.${100 + step}` }],
        SecondaryPrivateIpAddressCount: 2,
      });
    expect(await turnsOf(both)).toBeLessThanOrEqual(4);
  });
});
