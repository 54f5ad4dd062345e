import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";
import type { Teller } from "../kit/teller.ts";

async function furnish(teller: Teller) {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const place = { vpcId, subnetId, groupId: await teller.createGroup(vpcId) };
  return {
    ...place,
    run: () => teller.runInstance(place),
    /** A free ENI with its primary address. */
    async free() {
      const eniId = await teller.createEni(place);
      const [primary] = (await teller.describeEni(eniId))?.addresses ?? [];
      return { eniId, address: primary?.address ?? "" };
    },
  };
}

const nowhere = { boundTo: undefined, privateAddress: undefined };

story("an EIP lives: allocated, bound, seen on its instance, unbound, released", async (teller) => {
  const { run } = await furnish(teller);
  const [eipId, instanceId] = [await teller.allocateEip(), await run()];
  const fresh = await teller.eipOf(eipId);
  expect(fresh).toEqual({ id: eipId, address: expect.stringMatching(/^198\.1[89]\./), ...nowhere });
  await teller.bindToInstance(eipId, instanceId);
  const instance = await teller.instanceOf(instanceId);
  expect(await teller.eipOf(eipId)).toEqual({
    id: eipId,
    address: fresh?.address,
    boundTo: instanceId,
    privateAddress: instance?.address,
  });
  await teller.unbindEip(eipId);
  expect(await teller.eipOf(eipId)).toEqual(fresh);
  await teller.releaseEip(eipId);
  expect(await teller.eipOf(eipId)).toBeUndefined();
  expect(await teller.eips()).toEqual([]);
});

story("an EIP stands for one private address of an ENI, and goes with it", async (teller) => {
  const { vpcId, free } = await furnish(teller);
  const [eipId, { eniId, address }] = [await teller.allocateEip(), await free()];
  const [second = ""] = await teller.assignCount(vpcId, eniId, 1);
  await teller.bindToEni(eipId, eniId, second);
  const eip = await teller.eipOf(eipId);
  expect(eip).toMatchObject({ boundTo: eniId, privateAddress: second });
  const shown = (await teller.describeEni(eniId))?.addresses ?? [];
  expect(shown.map((ip) => [ip.address, ip.publicAddress])).toEqual([
    [address, undefined],
    [second, eip?.address],
  ]);
  await teller.unassign(vpcId, eniId, [second]);
  expect(await teller.eipOf(eipId)).toMatchObject(nowhere);
  await teller.bindToEni(eipId, eniId, address);
  await teller.deleteEni(vpcId, eniId);
  expect(await teller.eipOf(eipId)).toEqual({ id: eipId, address: eip?.address, ...nowhere });
});

story("an EIP outlives its instance", async (teller) => {
  const { run } = await furnish(teller);
  const [eipId, instanceId] = [await teller.allocateEip(), await run()];
  await teller.bindToInstance(eipId, instanceId);
  await teller.terminate(instanceId);
  expect(await teller.eipOf(eipId)).toMatchObject(nowhere);
  await teller.bindToInstance(eipId, await run());
});

story("what cannot be bound, unbound or released says why, and nothing changes", async (teller) => {
  const { run, free } = await furnish(teller);
  const { eipCodes: codes } = teller;
  const [bound, other] = [await teller.allocateEip(), await teller.allocateEip()];
  const [one, two, eni] = [await run(), await run(), await free()];
  await teller.bindToInstance(bound, one);
  const before = await teller.eips();
  expect(await refusalOf(teller.bindToInstance(bound, two))).toBe(codes.eipBoundToBind);
  expect(await refusalOf(teller.bindToEni(bound, eni.eniId, eni.address))).toBe(codes.eipBoundToBind);
  expect(await refusalOf(teller.bindToInstance(other, one))).toBe(codes.instanceHasEip);
  expect(await refusalOf(teller.releaseEip(bound))).toBe(codes.eipBoundToRelease);
  expect(await refusalOf(teller.unbindEip(other))).toBe(codes.eipNotBound);
  const nobody = `${one.slice(0, -3)}000`;
  expect(await refusalOf(teller.bindToInstance(other, nobody))).toBe(codes.instanceUnknownToBind);
  expect(await teller.eips()).toEqual(before);
  await teller.bindToEni(other, eni.eniId, eni.address);
  const third = await teller.allocateEip();
  expect(await refusalOf(teller.bindToEni(third, eni.eniId, eni.address))).toBe(codes.addressHasEip);
  await teller.releaseEip(third);
  expect(await refusalOf(teller.releaseEip(third))).toBe(codes.eipUnknown);
  expect(await refusalOf(teller.bindToInstance(third, two))).toBe(codes.eipUnknown);
});
