import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";
import type { Teller } from "../kit/teller.ts";

async function furnish(teller: Teller) {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const groupId = await teller.createGroup(vpcId);
  const place = { vpcId, subnetId, groupId };
  return { ...place, place, make: (name?: string) => teller.createEni(place, name) };
}

story("an ENI is made, renamed, and goes with all its addresses", async (teller) => {
  const { vpcId, subnetId, make } = await furnish(teller);
  const eniId = await make("first");
  expect(await teller.describeEni(eniId)).toMatchObject({
    id: eniId,
    name: "first",
    subnetId,
    instanceId: undefined,
  });
  await teller.renameEni(vpcId, eniId, "second");
  expect((await teller.describeEni(eniId))?.name).toBe("second");
  await teller.assignCount(vpcId, eniId, 4);
  expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24 - 5);
  await teller.deleteEni(vpcId, eniId);
  expect(await teller.describeEni(eniId)).toBeUndefined();
  expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24);
  expect(await refusalOf(teller.deleteEni(vpcId, eniId))).toBe(teller.codes.eniUnknown);
  await teller.deleteSubnet(vpcId, subnetId);
});

story("an ENI hangs on one instance at a time and keeps its addresses", async (teller) => {
  const { vpcId, place, make } = await furnish(teller);
  const [one, other] = [await teller.runInstance(place), await teller.runInstance(place)];
  const eniId = await make();
  await teller.assignCount(vpcId, eniId, 2);
  const before = (await teller.describeEni(eniId))?.addresses;
  const { codes } = teller;
  expect(await refusalOf(teller.detach(vpcId, eniId, one))).toBe(codes.eniNotAttached);
  await teller.attach(vpcId, eniId, one);
  expect(await teller.describeEni(eniId)).toMatchObject({ instanceId: one, addresses: before });
  expect(await refusalOf(teller.attach(vpcId, eniId, other))).toBe(codes.eniAttachedToAttach);
  expect(await refusalOf(teller.deleteEni(vpcId, eniId))).toBe(codes.eniAttachedToDelete);
  expect(await refusalOf(teller.detach(vpcId, eniId, other))).toBe(codes.eniNotAttached);
  await teller.detach(vpcId, eniId, one);
  await teller.attach(vpcId, eniId, other);
  expect(await teller.describeEni(eniId)).toMatchObject({ instanceId: other, addresses: before });
  await teller.detach(vpcId, eniId, other);
  await teller.deleteEni(vpcId, eniId);
});

story("an attached ENI outlives its instance", async (teller) => {
  const { vpcId, subnetId, place, make } = await furnish(teller);
  const instanceId = await teller.runInstance(place);
  const eniId = await make();
  await teller.attach(vpcId, eniId, instanceId);
  await teller.stop(instanceId);
  await teller.detach(vpcId, eniId, instanceId);
  await teller.terminate(instanceId);
  expect(await teller.describeEni(eniId)).toMatchObject({ id: eniId, instanceId: undefined });
  expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24 - 1);
});

story(
  "an instance holds no more ENIs than its type allows, whoever races for the last place",
  async (teller) => {
    const { vpcId, place, make } = await furnish(teller);
    const instanceId = await teller.runInstance(place);
    const enis = await Promise.all(Array.from({ length: 8 }, () => make()));
    const ends = await Promise.allSettled(enis.map((eniId) => teller.attach(vpcId, eniId, instanceId)));
    const refused = ends.filter((end) => end.status === "rejected");
    for (const end of refused) expect(end.reason).toMatchObject({ code: teller.codes.instanceFull });
    const shown = await Promise.all(enis.map((eniId) => teller.describeEni(eniId)));
    const attached = shown.filter((eni) => eni?.instanceId === instanceId);
    expect(attached).toHaveLength(8 - refused.length);
    expect(refused.length).toBeGreaterThan(0);
    expect(attached.length).toBeGreaterThan(0);
  },
);

story(
  "an attached ENI is held to what its instance's type allows",
  async (teller) => {
    const { vpcId, place, make } = await furnish(teller);
    const instanceId = await teller.runInstance(place);
    const eniId = await make();
    await teller.assignCount(vpcId, eniId, 28);
    const { codes } = teller;
    expect(await refusalOf(teller.attach(vpcId, eniId, instanceId))).toBe(codes.tooManyOnInstance);
    const [, ...secondaries] = (await teller.describeEni(eniId))?.addresses.map((ip) => ip.address) ?? [];
    await teller.unassign(vpcId, eniId, secondaries.slice(0, 10));
    await teller.unassign(vpcId, eniId, secondaries.slice(10, 20));
    await teller.unassign(vpcId, eniId, secondaries.slice(20));
    await teller.attach(vpcId, eniId, instanceId);
    expect(await refusalOf(teller.assignCount(vpcId, eniId, 28))).toBe(codes.tooManyOnInstance);
    await teller.assignCount(vpcId, eniId, 5);
  },
  { cloud: { quotas: [{ quota: "privateIpsPerFreeEni", limit: 30 }] } },
);

story(
  "a token is honoured once, and refused with other parameters",
  async (teller) => {
    const { make, subnetId, vpcId } = await furnish(teller);
    const eniId = await make();
    const calls = Array.from({ length: 50 }, () => teller.assignOnce(eniId, 2, "same"));
    const answers = await Promise.all(calls);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24 - 3);
    expect(await refusalOf(teller.assignOnce(eniId, 3, "same"))).toBe(teller.codes.tokenMismatch);
  },
  { notSupported: { "qcloud-v2": "v2 has no client tokens" } },
);
