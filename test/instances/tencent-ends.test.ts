import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

let cloud: Cloud;
let cvm: ReturnType<typeof tencentClients>["cvm"];
let vpc: ReturnType<typeof tencentClients>["vpc"];
let place: { VpcId: string; SubnetId: string };

const Placement = { Zone: "ap-guangzhou-3" };

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  const clients = tencentClients(cloud);
  cvm = clients.cvm;
  vpc = clients.vpc;
  const { Vpc } = await vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const made = await vpc.CreateSubnet({
    VpcId,
    SubnetName: "sub",
    CidrBlock: "10.0.1.0/24",
    Zone: Placement.Zone,
  });
  place = { VpcId, SubnetId: made.Subnet?.SubnetId ?? "" };
});

afterAll(() => cloud.close());

async function run(more: object = {}): Promise<string> {
  const machine = { Placement, ImageId: "img-487zeit5", VirtualPrivateCloud: place };
  const { InstanceIdSet } = await cvm.RunInstances({ ...machine, ...more });
  return InstanceIdSet?.[0] ?? "";
}

async function bindEip(InstanceId: string): Promise<string> {
  const { AddressSet } = await vpc.AllocateAddresses({ AddressCount: 1 });
  const [AddressId = ""] = AddressSet ?? [];
  await vpc.AssociateAddress({ AddressId, InstanceId });
  return AddressId;
}

async function addressOf(id: string) {
  return (await vpc.DescribeAddresses({ AddressIds: [id] })).AddressSet?.[0];
}

test("an EIP goes with its instance only where ReleaseAddress asks for it", async () => {
  const kept = await run();
  const keptEip = await bindEip(kept);
  await cvm.TerminateInstances({ InstanceIds: [kept] });
  expect(await addressOf(keptEip)).toMatchObject({ AddressStatus: "UNBIND" });
  const gone = await run();
  const goneEip = await bindEip(gone);
  await cvm.TerminateInstances({ InstanceIds: [gone], ReleaseAddress: true });
  expect(await addressOf(goneEip)).toBeUndefined();
  expect(await addressOf(keptEip)).toMatchObject({ AddressStatus: "UNBIND" });
});

test("an EIP of an ENI that outlives the instance stays bound, whatever ReleaseAddress says", async () => {
  const id = await run({ InstanceType: "S5.MEDIUM4" });
  const { SecurityGroup: group } = await vpc.CreateDefaultSecurityGroup({});
  const { NetworkInterface: eni } = await vpc.CreateNetworkInterface({
    ...place,
    NetworkInterfaceName: "second",
    SecurityGroupIds: [group?.SecurityGroupId ?? ""],
  });
  const NetworkInterfaceId = eni?.NetworkInterfaceId ?? "";
  const [ip] = eni?.PrivateIpAddressSet ?? [];
  await vpc.AttachNetworkInterface({ NetworkInterfaceId, InstanceId: id });
  const { AddressSet } = await vpc.AllocateAddresses({ AddressCount: 1 });
  const [AddressId = ""] = AddressSet ?? [];
  await vpc.AssociateAddress({
    AddressId,
    NetworkInterfaceId,
    PrivateIpAddress: ip?.PrivateIpAddress ?? "",
  });
  await cvm.TerminateInstances({ InstanceIds: [id], ReleaseAddress: true });
  expect(await addressOf(AddressId)).toMatchObject({ AddressStatus: "BIND_ENI", NetworkInterfaceId });
  const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({
    NetworkInterfaceIds: [NetworkInterfaceId],
  });
  expect(NetworkInterfaceSet).toMatchObject([{ State: "AVAILABLE", Attachment: null }]);
});

test("what is made with the instance goes with it where that was said, and else stays", async () => {
  const further = (DeleteWithInstance: boolean) => ({
    InterfaceType: "Extension",
    VpcId: place.VpcId,
    SubnetId: place.SubnetId,
    PrivateIpv4AddressCount: 1,
    DeleteWithInstance,
  });
  const id = await run({
    InstanceType: "S5.LARGE8",
    NetworkInterfaces: [further(true), further(false)],
  });
  const Filters = [{ Name: "attachment.instance-id", Values: [id] }];
  const before = await vpc.DescribeNetworkInterfaces({ Filters });
  expect(before.NetworkInterfaceSet).toHaveLength(3);
  const ids = (before.NetworkInterfaceSet ?? []).map((one) => one.NetworkInterfaceId ?? "");
  await cvm.TerminateInstances({ InstanceIds: [id] });
  const { NetworkInterfaceSet: left } = await vpc.DescribeNetworkInterfaces({
    Filters: [{ Name: "network-interface-id", Values: ids }],
  });
  expect(left).toHaveLength(1);
  expect(left).toMatchObject([{ Primary: false, Attachment: null }]);
});

test("a parameter that cannot mean anything is refused, and one without effect is taken", async () => {
  expect(await refusalOf(run({ PartitionNumber: 2 }))).toMatch(/^UnsupportedOperation|^InvalidParameter/);
  expect(await run({ EnhancedService: { MonitorService: { Enabled: true } } })).toMatch(/^ins-/);
});
