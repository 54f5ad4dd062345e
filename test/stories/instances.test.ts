import { expect } from "vitest";
import { story } from "../kit/story.ts";
import type { Teller } from "../kit/teller.ts";

async function placeIn(teller: Teller, cidr: string) {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, cidr);
  return { vpcId, subnetId, groupId: await teller.createGroup(vpcId) };
}

story("An instance runs, stops, starts and ends, and its address is free again", async (teller) => {
  const place = await placeIn(teller, "10.0.1.0/24");
  const before = await teller.freeCount(place.vpcId, place.subnetId);
  const id = await teller.runInstance(place);
  const seen = await teller.instanceOf(id);
  expect(seen).toMatchObject({ id, running: true });
  expect(seen?.address).toMatch(/^10\.0\.1\.\d+$/);
  expect(await teller.freeCount(place.vpcId, place.subnetId)).toBe(before - 1);
  await teller.stop(id);
  expect(await teller.instanceOf(id)).toMatchObject({ running: false, address: seen?.address });
  await teller.start(id);
  expect(await teller.instanceOf(id)).toMatchObject({ running: true });
  await teller.terminate(id);
  expect(await teller.instanceOf(id)).toBeUndefined();
  expect(await teller.freeCount(place.vpcId, place.subnetId)).toBe(before);
});

story("A batch that does not fit its subnet makes nothing", async (teller) => {
  const place = await placeIn(teller, "10.0.1.0/28");
  const before = await teller.freeCount(place.vpcId, place.subnetId);
  await expect(teller.runInstances(place, before + 1)).rejects.toMatchObject({
    code: expect.stringMatching(/NoAvailableIpAddressCountInSubnet|NoEnoughIp|OperationFailed|IpNotEnough/),
  });
  expect(await teller.freeCount(place.vpcId, place.subnetId)).toBe(before);
  expect(await teller.runInstances(place, before)).toHaveLength(before);
  expect(await teller.freeCount(place.vpcId, place.subnetId)).toBe(0);
});

story("Instances run at once in a small subnet never share an address", async (teller) => {
  const place = await placeIn(teller, "10.0.1.0/28");
  const room = await teller.freeCount(place.vpcId, place.subnetId);
  const asked = Array.from({ length: room + 4 }, () => teller.runInstance(place));
  const results = await Promise.allSettled(asked);
  const made = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(made).toHaveLength(room);
  const seen = await Promise.all(made.map((id) => teller.instanceOf(id)));
  expect(new Set(seen.map((instance) => instance?.address)).size).toBe(room);
  expect(await teller.freeCount(place.vpcId, place.subnetId)).toBe(0);
});

story("An address that is asked for by name is had once", async (teller) => {
  const place = await placeIn(teller, "10.0.1.0/24");
  const [id = ""] = await teller.runInstances(place, 1, { address: "10.0.1.77" });
  expect(await teller.instanceOf(id)).toMatchObject({ address: "10.0.1.77" });
  await expect(teller.runInstances(place, 1, { address: "10.0.1.77" })).rejects.toMatchObject({
    code: expect.stringMatching(/^(VpcIpIsUsed|InvalidParameter.IpInUse|InvalidIp.IpAssigned)$/),
  });
});

story(
  "A second ENI outlives the instance it hangs on",
  async (teller) => {
    const place = await placeIn(teller, "10.0.1.0/24");
    const id = await teller.runInstance(place);
    const eniId = await teller.createEni(place, "kept");
    await teller.attach(place.vpcId, eniId, id);
    await teller.terminate(id);
    expect(await teller.describeEni(eniId)).toMatchObject({ id: eniId, instanceId: undefined });
  },
  { notSupported: { "aliyun-rpc": "there it goes with the instance, unless DeleteOnRelease is false" } },
);
