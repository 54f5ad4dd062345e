import { afterAll, beforeAll, expect, test } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import { popClient, qcloudClient } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { quotas: [{ quota: "groupsPerEni", limit: 1 }] });
});
afterAll(() => place.cloud.close());

/** A subnet of another network with these ranges. */
async function elsewhere(range: string, cidr: string) {
  const { vpc, Zone } = place;
  const { Vpc } = await vpc.CreateVpc({ VpcName: "away", CidrBlock: range });
  const VpcId = Vpc?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName: "away", CidrBlock: cidr, Zone });
  return { VpcId, SubnetId: Subnet?.SubnetId ?? "" };
}

async function freeIn(SubnetId: string): Promise<number | undefined> {
  const { SubnetSet } = await place.vpc.DescribeSubnets({ SubnetIds: [SubnetId] });
  return SubnetSet?.[0]?.AvailableIpAddressCount;
}

test("an instance keeps its address in a subnet that has the same one, where it is taken then", async () => {
  const { cvm, instance, SubnetId } = place;
  const [address = ""] = await place.idle(1);
  const id = await instance({
    VirtualPrivateCloud: { VpcId: place.VpcId, SubnetId, PrivateIpAddresses: [address] },
  });
  const free = await freeIn(SubnetId);
  const away = await elsewhere("10.0.0.0/16", "10.0.1.0/24");
  const VirtualPrivateCloud = { ...away, PrivateIpAddresses: [address] };
  await cvm.ModifyInstancesVpcAttribute({ InstanceIds: [id], VirtualPrivateCloud });
  expect([await freeIn(SubnetId), await freeIn(away.SubnetId)]).toEqual([(free ?? 0) + 1, 252]);
  const other = await place.instance();
  const again = cvm.ModifyInstancesVpcAttribute({ InstanceIds: [other], VirtualPrivateCloud });
  expect(await refusalOf(again)).toBe("VpcIpIsUsed");
});

test("an address that it has is refused in a subnet that has no such one", async () => {
  const { cvm, instance } = place;
  const id = await instance();
  const { InstanceSet } = await cvm.DescribeInstances({ InstanceIds: [id] });
  const away = await elsewhere("192.168.0.0/16", "192.168.1.0/24");
  const own = InstanceSet?.[0]?.PrivateIpAddresses ?? [];
  const VirtualPrivateCloud = { ...away, PrivateIpAddresses: own };
  const moving = cvm.ModifyInstancesVpcAttribute({ InstanceIds: [id], VirtualPrivateCloud });
  expect(await refusalOf(moving)).toBe("VpcAddrNotInSubNet");
});

test("v2 has a word for an address that is none", async () => {
  const { cloud, instance, VpcId: vpcId, SubnetId: subnetId } = place;
  const asked = { instanceId: await instance(), vpcId, subnetId, privateIpAddresses: ["10.0.1.300"] };
  const moving = qcloudClient(cloud)("UpdateInstanceVpcConfig", asked);
  expect(await refusalOf(moving)).toBe("InvalidParameter.InvalidIpFormat");
});

test("cvm has a word for an instance with one security group too many", async () => {
  const { cvm, instance, group } = place;
  const [first, second] = [await group(), await group()];
  const id = await instance({ SecurityGroupIds: [first] });
  const tooMany = "LimitExceeded.AssociateUSGLimitExceeded";
  const more = cvm.AssociateSecurityGroups({ InstanceIds: [id], SecurityGroupIds: [second] });
  expect(await refusalOf(more)).toBe(tooMany);
  const both = cvm.ModifyInstancesAttribute({ InstanceIds: [id], SecurityGroups: [first, second] });
  expect(await refusalOf(both)).toBe(tooMany);
});

test("an instance stays in the subnet of a HAVIP that it may claim", async () => {
  const { cvm, vpc, instance, VpcId, SubnetId } = place;
  const id = await instance();
  const where = { VpcId, SubnetId, HaVipName: "shared" };
  const { HaVip } = await vpc.CreateHaVip({ ...where, CheckAssociate: true });
  const HaVipId = HaVip?.HaVipId ?? "";
  await vpc.AssociateHaVipInstance({
    HaVipAssociationSet: [{ HaVipId, InstanceId: id, InstanceType: "CVM" }],
  });
  const VirtualPrivateCloud = await elsewhere("10.0.0.0/16", "10.0.1.0/24");
  const move = () => cvm.ModifyInstancesVpcAttribute({ InstanceIds: [id], VirtualPrivateCloud });
  expect(await refusalOf(move())).toBe("UnsupportedOperation.ElasticNetworkInterface");
  await vpc.DisassociateHaVipInstance({
    HaVipAssociationSet: [{ HaVipId, InstanceId: id, InstanceType: "CVM" }],
  });
  await move();
});

test("an instance stays in the subnet that its prefixes are of", async () => {
  const { cloud, cvm, vpc, instance } = place;
  const id = await instance();
  const Filters = [{ Name: "attachment.instance-id", Values: [id] }];
  const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ Filters });
  const NetworkInterfaceId = NetworkInterfaceSet?.[0]?.NetworkInterfaceId ?? "";
  const ecs = popClient(cloud, "ecs", "ap-guangzhou");
  await ecs("AssignPrivateIpAddresses", { NetworkInterfaceId, Ipv4PrefixCount: 1 });
  const VirtualPrivateCloud = await elsewhere("10.0.0.0/16", "10.0.1.0/24");
  const moving = cvm.ModifyInstancesVpcAttribute({ InstanceIds: [id], VirtualPrivateCloud });
  expect(await refusalOf(moving)).toBe("UnsupportedOperation.ElasticNetworkInterface");
});
