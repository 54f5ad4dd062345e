import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NetworkState } from "../../src/proof/network/state.ts";
import { openNetwork, readState } from "../../src/proof/network/open.ts";
import { caller } from "../../src/proof/wire/caller.ts";
import { dialects, isDone, type Outcome } from "../../src/proof/wire/outcome.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";

function done<T>(outcome: Outcome<T>): T {
  if (isDone(outcome)) return outcome.answer;
  throw new Error(JSON.stringify(outcome));
}

describe("the proof's own network", () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, seed: 7 });
  });
  afterEach(() => cloud.close());

  const door = () => ({ endpoint: cloud.endpoint, credentials: cloud.credentials });

  test.each(dialects)("every verb of %s does what it says", async (dialect) => {
    const network = openNetwork({ ...door(), dialect });
    const vpcId = done(await network.createVpc("10.0.0.0/16", "proof"));
    const subnetId = done(await network.createSubnet(vpcId, "10.0.1.0/24", "proof"));
    const groupId = done(await network.createGroup(vpcId, "proof"));
    const otherId = done(await network.createGroup(vpcId, "other"));
    const groupIds = [groupId];
    const place = { vpcId, subnetId, groupIds };
    const eniId = done(await network.createEni({ ...place, name: "one", address: "10.0.1.20", count: 1 }));
    const second = done(await network.createEni({ ...place, name: "two", addresses: ["10.0.1.30"] }));
    const eni = { vpcId, eniId };
    const drawn = done(await network.assignCount(eni, 2));
    if (dialect === "qcloud-v2") expect(drawn).toBeUndefined();
    else expect(drawn).toHaveLength(2);
    done(await network.assignNamed(eni, ["10.0.1.40", "10.0.1.41"]));
    done(await network.unassign(eni, ["10.0.1.40"]));
    if (network.migrate) done(await network.migrate("10.0.1.30", { vpcId, eniId: second }, eni));
    done(await network.bindGroups(eniId, [otherId]));
    const [instanceId = ""] = done(await network.runInstances({ ...place, count: 1, address: "10.0.1.50" }));
    done(await network.attach(eni, instanceId));
    const tableId = done(await network.createTable(vpcId, "table"));
    const table = { vpcId, tableId };
    const hop = { kind: "instance", id: instanceId } as const;
    done(await network.useTable(table, subnetId));
    done(await network.addRoutes(table, [{ destination: "1.1.0.0/16", hop }]));
    done(await network.addRoutes(table, [{ destination: "2.0.0.0/8", hop }]));
    done(await network.dropRoutes(table, [{ destination: "2.0.0.0/8", hop }]));
    const rule = { protocol: "tcp", port: "80", peer: "10.0.0.0/8", action: "accept" } as const;
    const named = { protocol: "tcp", port: "8000-8010", peer: otherId, action: "drop" } as const;
    const ingress = { groupId, direction: "ingress" } as const;
    done(await network.addRules(ingress, [rule], 0));
    done(await network.addRules(ingress, [named], 1));
    done(await network.addRules({ groupId, direction: "egress" }, [rule], 0));
    expect(done(await network.rules(groupId))).toMatchObject({
      id: groupId,
      ingress: [rule, named],
      egress: [rule],
    });
    done(await network.dropRules({ ...ingress, rules: [named], places: [1] }));
    const eipId = done(await network.allocateEip());
    done(await network.associate(eipId, { eniId, privateAddress: "10.0.1.41" }));
    const state: NetworkState = done(await readState(network));
    const shown = state.enis.find(({ id }) => id === eniId);
    const [eip] = state.eips;
    expect(shown).toMatchObject({ name: "one", vpcId, subnetId, primary: false, instanceId });
    expect(shown?.groupIds).toEqual([otherId]);
    expect(shown?.addresses).toHaveLength(network.migrate ? 6 : 5);
    expect(shown?.addresses).toContainEqual({
      address: "10.0.1.41",
      primary: false,
      publicAddress: eip?.address,
    });
    expect(shown?.addresses).toContainEqual({ address: "10.0.1.20", primary: true, publicAddress: "" });
    expect(eip).toMatchObject({ id: eipId, privateAddress: "10.0.1.41" });
    expect(state.instances).toMatchObject([{ id: instanceId, running: true, address: "10.0.1.50" }]);
    expect(state.enis.map((one) => one.primary).filter(Boolean)).toHaveLength(1);
    expect(state.subnets).toMatchObject([
      { id: subnetId, vpcId, name: "proof", cidr: "10.0.1.0/24", tableId },
    ]);
    expect(state.vpcs).toMatchObject([{ id: vpcId, name: "proof", cidr: "10.0.0.0/16" }]);
    const main = state.tables.find((one) => one.main);
    const enabled = dialect === "qcloud-v2" ? undefined : true;
    const routes = [{ destination: "1.1.0.0/16", kind: "instance", hop: instanceId, enabled }];
    const inTable = state.tables.find(({ id }) => id === tableId);
    expect(inTable).toMatchObject({ vpcId, name: "table", main: false, routes });
    expect(main).toMatchObject({ vpcId, routes: [] });
    const rules = state.rules.find(({ id }) => id === groupId);
    expect(rules).toMatchObject({ id: groupId, ingress: [rule], egress: [rule] });
    expect(state.groups.map(({ id }) => id)).toEqual(expect.arrayContaining([groupId, otherId]));

    done(await network.disassociate(eipId));
    done(await network.release(eipId));
    done(await network.detach(eni, instanceId));
    done(await network.dropRoutes(table, [{ destination: "1.1.0.0/16", hop }]));
    done(await network.terminate(instanceId, true));
    done(await network.deleteEni(eni));
    done(await network.deleteEni({ vpcId, eniId: second }));
    if (network.leaveTable) done(await network.leaveTable(tableId, subnetId));
    else done(await network.useTable({ vpcId, tableId: main?.id ?? "" }, subnetId));
    done(await network.deleteTable(table));
    done(await network.deleteGroup(groupId));
    done(await network.deleteGroup(otherId));
    done(await network.deleteSubnet(vpcId, subnetId));
    done(await network.deleteVpc(vpcId));
    const { rules: _rules, groups, ...left } = done(await readState(network));
    expect(groups.filter(({ name }) => name !== "default")).toEqual([]);
    expect(Object.values(left).flat()).toEqual([]);
  });

  test("a network made in one dialect reads the same in the others", async () => {
    const region = "ap-guangzhou";
    const tencent = openNetwork({ ...door(), dialect: "tencent-v3" });
    const qcloud = openNetwork({ ...door(), dialect: "qcloud-v2" });
    const aliyun = openNetwork({ ...door(), dialect: "aliyun-rpc", region });
    const vpcId = done(await aliyun.createVpc("10.0.0.0/16", "shared"));
    const subnetId = done(await tencent.createSubnet(vpcId, "10.0.1.0/24", "shared"));
    const groupId = done(await qcloud.createGroup(vpcId, "shared"));
    done(await aliyun.createEni({ vpcId, subnetId, groupIds: [groupId], name: "shared", count: 3 }));
    const state = done(await readState(tencent));
    expect(state.enis[0]?.addresses).toHaveLength(4);
    expect(done(await readState(qcloud))).toEqual(state);
    // Where a network leads by itself, and what members of a group may, is told in Alibaba's words alone.
    const tables = state.tables.map((table) => ({ ...table, own: ["10.0.1.0/24", "100.64.0.0/10"] }));
    const rules = state.rules.map((one) => ({ ...one, inner: "drop" }));
    expect(done(await readState(aliyun))).toEqual({ ...state, tables, rules });
  });

  test.each(dialects)("a refusal of %s is data", async (dialect) => {
    const outcome = await openNetwork({ ...door(), dialect }).deleteVpc("vpc-nothere");
    expect(outcome).toMatchObject({ code: expect.stringMatching(/./), message: expect.stringMatching(/./) });
  });

  test("an answer that never comes is data, and says whether the call was sent", async () => {
    const call = caller({ ...door(), dialect: "tencent-v3", endpoint: "http://127.0.0.1:1" });
    expect(await call("DescribeVpcs")).toEqual({ lost: "ECONNREFUSED", sent: false });
    const hasty = caller({ ...door(), dialect: "tencent-v3", timeoutMs: 1 });
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => hasty("DescribeVpcs")));
    expect(outcomes).toContainEqual({ lost: "no answer in time", sent: true });
  });
});
