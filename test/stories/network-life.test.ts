import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";

story("a network lives: made, seen, renamed, filled, emptied, deleted", async (teller) => {
  const { networkCodes: codes } = teller;
  const vpcId = await teller.createVpc("10.0.0.0/16", "first");
  expect(await teller.vpcs()).toContainEqual({ id: vpcId, name: "first", cidr: "10.0.0.0/16" });
  await teller.renameVpc(vpcId, "second");
  expect(await teller.vpcs()).toContainEqual({ id: vpcId, name: "second", cidr: "10.0.0.0/16" });

  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24", "front");
  const free = teller.capacityOf24;
  expect(await teller.subnetsOf(vpcId)).toEqual([{ id: subnetId, name: "front", cidr: "10.0.1.0/24", free }]);
  await teller.renameSubnet(vpcId, subnetId, "back");
  expect((await teller.subnetsOf(vpcId))[0]?.name).toBe("back");

  expect(await refusalOf(teller.createSubnet(vpcId, "10.0.1.128/25"))).toBe(codes.subnetOverlap);
  expect(await refusalOf(teller.createSubnet(vpcId, "10.1.0.0/24"))).toBe(codes.subnetOutside);
  expect(await refusalOf(teller.createVpc("10.0.0.1/16"))).toBe(codes.vpcMalformed);
  expect(await teller.subnetsOf(vpcId)).toHaveLength(1);

  const groupId = await teller.createGroup(vpcId);
  const eniId = await teller.createEni({ vpcId, subnetId, groupId });
  expect(await refusalOf(teller.deleteSubnet(vpcId, subnetId))).toBe(codes.subnetInUse);
  expect(await refusalOf(teller.deleteVpc(vpcId))).toBe(codes.vpcInUse);
  await teller.deleteEni(vpcId, eniId);

  await teller.deleteSubnet(vpcId, subnetId);
  expect(await refusalOf(teller.deleteSubnet(vpcId, subnetId))).toBe(codes.subnetUnknown);
  expect(await teller.subnetsOf(vpcId)).toEqual([]);

  const bare = await teller.createVpc("192.168.0.0/16", "bare");
  await teller.deleteVpc(bare);
  expect(await refusalOf(teller.deleteVpc(bare))).toBe(codes.vpcUnknown);
  expect((await teller.vpcs()).map((vpc) => vpc.id)).not.toContain(bare);
  expect(await refusalOf(teller.createSubnet(bare, "192.168.1.0/24"))).toBe(codes.vpcUnknown);
});
