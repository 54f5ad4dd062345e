import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";

const everywhere = { cidr: "0.0.0.0/0" };

story("a security group is made, renamed and deleted", async (teller) => {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const groupId = await teller.createGroup(vpcId, "front");
  expect(await teller.groupName(groupId)).toBe("front");
  await teller.renameGroup(groupId, "back");
  expect(await teller.groupName(groupId)).toBe("back");
  await teller.deleteGroup(groupId);
  expect(await teller.groupName(groupId)).toBeUndefined();
  expect(await refusalOf(teller.deleteGroup(groupId))).toBe(teller.groupCodes.unknown);
});

story("rules are asked in their order", async (teller) => {
  const groupId = await teller.createGroup(await teller.createVpc("10.0.0.0/16"));
  await teller.addRule(groupId, { port: 80, from: everywhere }, "last");
  await teller.addRule(groupId, { port: 443, from: everywhere }, "last");
  await teller.addRule(groupId, { port: 22, from: everywhere, action: "drop" }, "first");
  expect(await teller.rulesOf(groupId)).toEqual(["drop 22", "accept 80", "accept 443"]);
  await teller.removeRule(groupId, { port: 80, from: everywhere });
  expect(await teller.rulesOf(groupId)).toEqual(["drop 22", "accept 443"]);
});

story("a group that guards or is named stays", async (teller) => {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const [groupId, peerId] = [await teller.createGroup(vpcId), await teller.createGroup(vpcId)];
  const rule = { port: 5432, from: { groupId: peerId } };
  await teller.addRule(groupId, rule, "last");
  expect(await refusalOf(teller.deleteGroup(peerId))).toBe(teller.groupCodes.inUse);
  await teller.removeRule(groupId, rule);
  await teller.deleteGroup(peerId);
  const gone = { port: 5433, from: { groupId: peerId } };
  expect(await refusalOf(teller.addRule(groupId, gone, "last"))).toBe(teller.groupCodes.peerUnknown);
  const eniId = await teller.createEni({ vpcId, subnetId, groupId });
  expect(await refusalOf(teller.deleteGroup(groupId))).toBe(teller.groupCodes.inUse);
  await teller.deleteEni(vpcId, eniId);
  await teller.deleteGroup(groupId);
});

story(
  "of two changes made with one version only one is made",
  async (teller) => {
    const groupId = await teller.createGroup(await teller.createVpc("10.0.0.0/16"));
    await teller.addRule(groupId, { port: 1, from: everywhere }, "last");
    const version = await teller.versionOf(groupId);
    const tries = [80, 443, 8080].map((port) =>
      teller.addRuleAt(groupId, { port, from: everywhere }, version),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") {
        expect(await refusalOf(Promise.reject(outcome.reason))).toBe(teller.groupCodes.stale);
      }
    }
    expect(await teller.rulesOf(groupId)).toHaveLength(2);
    expect(Number(await teller.versionOf(groupId))).toBe(Number(version) + 1);
  },
  { notSupported: { "aliyun-rpc": "its rules have no version: they are added and taken away one by one" } },
);

story(
  "no race makes more groups than the quota",
  async (teller) => {
    const vpcId = await teller.createVpc("10.0.0.0/16");
    const tries = Array.from({ length: 8 }, () => teller.createGroup(vpcId));
    const outcomes = await Promise.allSettled(tries);
    const made = outcomes.filter((one) => one.status === "fulfilled").map((one) => one.value);
    expect(new Set(made).size).toBe(3);
    expect(await refusalOf(teller.createGroup(vpcId))).toBe(teller.groupCodes.full);
    await teller.deleteGroup(made[0] ?? "");
    await teller.createGroup(vpcId);
  },
  { cloud: { quotas: [{ quota: "groupsPerRegion", limit: 3 }] } },
);
