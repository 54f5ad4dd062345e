import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { type TencentNetwork, tencentNetwork, Zone } from "./tencent-place.ts";

let cloud: TencentNetwork["cloud"];
let vpc: TencentNetwork["vpc"];
let VpcId: TencentNetwork["VpcId"];
let create: TencentNetwork["create"];

beforeAll(async () => {
  ({ cloud, vpc, VpcId, create } = await tencentNetwork());
});
afterAll(() => cloud.close());

async function free(SubnetId: string): Promise<number | undefined> {
  const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [SubnetId] });
  return SubnetSet?.[0]?.AvailableIpAddressCount;
}

describe("reserved addresses", () => {
  test("are nobody else's until they are given back", async () => {
    const { Subnet } = await create("10.0.40.0/28", "tight");
    const SubnetId = Subnet?.SubnetId ?? "";
    expect(await free(SubnetId)).toBe(13);
    const { ReserveIpAddressSet } = await vpc.CreateReserveIpAddresses({
      VpcId,
      IpAddresses: ["10.0.40.9"],
      Name: "held",
      Tags: [{ Key: "why", Value: "later" }],
    });
    expect(ReserveIpAddressSet?.[0]).toMatchObject({
      VpcId,
      SubnetId,
      ReserveIpAddress: "10.0.40.9",
      State: "UnBind",
      Name: "held",
      TagSet: [{ Key: "why", Value: "later" }],
    });
    const drawn = await vpc.CreateReserveIpAddresses({ VpcId, SubnetId, IpAddressCount: 2 });
    expect(drawn.ReserveIpAddressSet).toHaveLength(2);
    expect(await free(SubnetId)).toBe(10);
    const again = { VpcId, SubnetId, IpAddresses: ["10.0.40.9"] };
    expect(await refusalOf(vpc.CreateReserveIpAddresses(again))).toBe("ResourceInUse");
    const { IpAddressStates } = await vpc.DescribeUsedIpAddress({ VpcId, IpAddresses: ["10.0.40.9"] });
    const ReserveIpId = ReserveIpAddressSet?.[0]?.ReserveIpId ?? "";
    expect(IpAddressStates).toEqual([
      { VpcId, SubnetId, IpAddress: "10.0.40.9", ResourceType: "RESERVEDIP", ResourceId: ReserveIpId },
    ]);
    await vpc.ModifyReserveIpAddress({ VpcId, ReserveIpId, Name: "renamed", Description: "d" });
    const filter = (Name: string, value: string) => ({ Filters: [{ Name, Values: [value] }] });
    for (const [name, match, other] of [
      ["reserve-ip-id", ReserveIpId, "rsvip-00000000"],
      ["subnet-id", SubnetId, "subnet-00000000"],
      ["vpc-id", VpcId, "vpc-00000000"],
      ["reserve-address-ip", "10.0.40.9", "10.0.40.200"],
      ["ip-type", "0", "1"],
      ["name", "renamed", "held"],
      ["state", "UnBind", "Bind"],
      ["tag-key", "why", "not"],
      ["tag:why", "later", "now"],
    ] as const) {
      const found = await vpc.DescribeReserveIpAddresses(filter(name, match));
      expect(
        found.ReserveIpAddressSet?.map((one) => one.ReserveIpId),
        name,
      ).toContain(ReserveIpId);
      expect((await vpc.DescribeReserveIpAddresses(filter(name, other))).TotalCount, name).toBe(0);
    }
    const bound = await vpc.DescribeReserveIpAddresses(filter("resource-id", "eni-00000000"));
    expect(bound.TotalCount).toBe(0);
    expect(await refusalOf(vpc.DeleteSubnet({ SubnetId }))).toBe("ResourceInUse");
    const all = await vpc.DescribeReserveIpAddresses(filter("subnet-id", SubnetId));
    const ReserveIpIds = (all.ReserveIpAddressSet ?? []).map((one) => one.ReserveIpId ?? "");
    await vpc.DeleteReserveIpAddresses({ VpcId, ReserveIpIds });
    expect(await free(SubnetId)).toBe(13);
    expect(await refusalOf(vpc.DeleteReserveIpAddresses({ VpcId, ReserveIpIds }))).toBe(
      "InvalidParameterValue.ResourceNotFound",
    );
    await vpc.DeleteSubnet({ SubnetId });
  });

  test("must be asked for by name or number", async () => {
    expect(await refusalOf(vpc.CreateReserveIpAddresses({ VpcId }))).toBe("MissingParameter");
    expect(await refusalOf(vpc.CreateReserveIpAddresses({ VpcId, IpAddressCount: 1 }))).toBe(
      "MissingParameter",
    );
    expect(await refusalOf(vpc.CreateReserveIpAddresses({ VpcId, IpAddresses: ["10.200.0.1"] }))).toBe(
      "InvalidParameterValue",
    );
  });
});

describe("what is known of a network", () => {
  test("its used addresses, resources and limits", async () => {
    const { Subnet } = await create("10.0.50.0/24", "watched");
    const SubnetId = Subnet?.SubnetId ?? "";
    const { NetworkInterface: eni } = await vpc.CreateNetworkInterface({
      VpcId,
      SubnetId,
      NetworkInterfaceName: "user",
      PrivateIpAddresses: [{ PrivateIpAddress: "10.0.50.7", Primary: true }],
    });
    const used = await vpc.DescribeUsedIpAddress({ VpcId, SubnetId });
    expect(used.IpAddressStates).toEqual([
      { VpcId, SubnetId, IpAddress: "10.0.50.7", ResourceType: "ENI", ResourceId: eni?.NetworkInterfaceId },
    ]);
    const byResource = await vpc.DescribeUsedIpAddress({
      VpcId,
      Filters: [{ Name: "resource-id", Values: [eni?.NetworkInterfaceId ?? ""] }],
    });
    expect(byResource.TotalCount).toBe(1);
    const both = { VpcId, IpAddresses: ["10.0.50.7"], Filters: [{ Name: "resource-id", Values: ["x"] }] };
    expect(await refusalOf(vpc.DescribeUsedIpAddress(both))).toBe("InvalidParameterValue.ParameterMismatch");

    const PrivateIpAddresses = ["10.0.50.7", "10.0.50.8"];
    const { VpcPrivateIpAddressSet } = await vpc.DescribeVpcPrivateIpAddresses({ VpcId, PrivateIpAddresses });
    expect(VpcPrivateIpAddressSet).toMatchObject([
      { PrivateIpAddress: "10.0.50.7", CidrBlock: "10.0.50.0/24", PrivateIpAddressType: "ENI" },
    ]);

    const board = await vpc.DescribeVpcResourceDashboard({ VpcIds: [VpcId] });
    const { TotalCount } = await vpc.DescribeSubnets({ Filters: [{ Name: "vpc-id", Values: [VpcId] }] });
    expect(board.ResourceDashboardSet).toMatchObject([
      { VpcId, Ip: 1, Subnet: TotalCount, RouteTable: 1, CVM: 0 },
    ]);
    expect(await refusalOf(vpc.DescribeVpcResourceDashboard({ VpcIds: ["vpc-00000000"] }))).toBe(
      "ResourceNotFound",
    );

    const users = await vpc.DescribeSubnetResourceDashboard({ SubnetIds: [SubnetId] });
    expect(users.ResourceStatisticsSet).toEqual([
      {
        VpcId,
        SubnetId,
        Ip: 1,
        ResourceStatisticsItemSet: [
          { ResourceType: "ENI", ResourceName: "Elastic Network Interface", ResourceCount: 1 },
        ],
      },
    ]);
    expect(await refusalOf(vpc.DescribeSubnetResourceDashboard({ SubnetIds: ["subnet-00000000"] }))).toBe(
      "ResourceNotFound",
    );
    const instances = await vpc.DescribeVpcInstances({ Filters: [{ Name: "vpc-id", Values: [VpcId] }] });
    expect(instances).toMatchObject({ TotalCount: 0, InstanceSet: [] });
    const v6 = await vpc.DescribeVpcIpv6Addresses({ VpcId });
    expect(v6).toMatchObject({ TotalCount: 0, Ipv6AddressSet: [] });
  });

  test("its instances and IPv6 addresses", async () => {
    const { Subnet } = await create("10.0.60.0/24", "machines");
    const SubnetId = Subnet?.SubnetId ?? "";
    const { cvm } = tencentClients(cloud);
    const { InstanceIdSet } = await cvm.RunInstances({
      Placement: { Zone },
      ImageId: "img-487zeit5",
      InstanceType: "S5.MEDIUM4",
      InstanceName: "machine",
      VirtualPrivateCloud: { VpcId, SubnetId },
    });
    const [InstanceId = ""] = InstanceIdSet ?? [];
    for (const [Name, match, other] of [
      ["vpc-id", VpcId, "vpc-00000000"],
      ["instance-id", InstanceId, "ins-00000000"],
      ["instance-name", "machine", "no-such"],
    ] as const) {
      const found = await vpc.DescribeVpcInstances({ Filters: [{ Name, Values: [match] }] });
      expect(found.InstanceSet, Name).toMatchObject([
        { InstanceId, VpcId, SubnetId, InstanceName: "machine", CPU: 2, Memory: 4, InstanceEniCount: 1 },
      ]);
      const lost = await vpc.DescribeVpcInstances({ Filters: [{ Name, Values: [other] }] });
      expect(lost.TotalCount, Name).toBe(0);
    }
    const odd = vpc.DescribeVpcInstances({ Filters: [{ Name: "constructor", Values: ["x"] }] });
    expect(await refusalOf(odd)).toBe("InvalidParameter.FilterInvalidKey");
    const { ResourceStatisticsSet } = await vpc.DescribeSubnetResourceDashboard({ SubnetIds: [SubnetId] });
    const items = ResourceStatisticsSet?.[0]?.ResourceStatisticsItemSet ?? [];
    expect(items.map((item) => [item.ResourceType, item.ResourceCount])).toEqual([
      ["CVM", 1],
      ["ENI", 1],
    ]);
    expect(await refusalOf(vpc.DeleteSubnet({ SubnetId }))).toBe("ResourceInUse");

    await vpc.AssignIpv6CidrBlock({ VpcId });
    await vpc.AssignIpv6SubnetCidrBlock({ VpcId, Ipv6SubnetCidrBlocks: [{ SubnetId, Ipv6CidrBlock: "" }] });
    const { NetworkInterface } = await vpc.CreateNetworkInterface({
      VpcId,
      SubnetId,
      NetworkInterfaceName: "six",
    });
    const { Ipv6AddressSet } = await vpc.AssignIpv6Addresses({
      NetworkInterfaceId: NetworkInterface?.NetworkInterfaceId ?? "",
      Ipv6AddressCount: 1,
    });
    const [given] = Ipv6AddressSet ?? [];
    const listed = await vpc.DescribeVpcIpv6Addresses({
      VpcId,
      SubnetId,
      Ipv6Addresses: [given?.Address ?? ""],
    });
    expect(listed.Ipv6AddressSet).toMatchObject([{ Ipv6Address: given?.Address, Ipv6AddressType: "ENI" }]);
    const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [SubnetId] });
    const Ipv6CidrBlock = SubnetSet?.[0]?.Ipv6CidrBlock ?? "";
    const back = { VpcId, Ipv6SubnetCidrBlocks: [{ SubnetId, Ipv6CidrBlock }] };
    expect(await refusalOf(vpc.UnassignIpv6SubnetCidrBlock(back))).toBe("ResourceInUse");
  });

  test("limits are those in force", async () => {
    const LimitTypes = ["appid-max-vpcs", "vpc-max-subnets", "vpc-max-network-acls"];
    const { VpcLimitSet } = await vpc.DescribeVpcLimits({ LimitTypes });
    expect(VpcLimitSet).toEqual([
      { LimitType: "appid-max-vpcs", LimitValue: 20 },
      { LimitType: "vpc-max-subnets", LimitValue: 100 },
      { LimitType: "vpc-max-network-acls", LimitValue: 0 },
    ]);
    expect(await refusalOf(vpc.DescribeVpcLimits({ LimitTypes: ["vpc-max-unicorns"] }))).toBe(
      "InvalidParameterValue",
    );
    const { ProductQuotaSet } = await vpc.DescribeProductQuota({ Product: "vpc" });
    expect(ProductQuotaSet?.[0]).toMatchObject({
      QuotaId: "appid-max-vpcs",
      QuotaCurrent: 1,
      QuotaLimit: 20,
    });
    expect(await refusalOf(vpc.DescribeProductQuota({ Product: "cake" }))).toBe("InvalidParameterValue");
    const { AccountAttributeSet } = await vpc.DescribeAccountAttributes();
    expect(AccountAttributeSet).toEqual([{ AttributeName: "supported-platforms", AttributeValues: ["VPC"] }]);
  });
});

describe("the default network", () => {
  test("is made once, with a subnet for each zone asked for", async () => {
    expect((await vpc.CheckDefaultSubnet({ Zone })).Result).toBe(true);
    const first = await vpc.CreateDefaultVpc({ Zone });
    expect(first.Vpc).toMatchObject({ VpcName: "Default-VPC", CidrBlock: "172.16.0.0/20" });
    expect((await vpc.CheckDefaultSubnet({ Zone })).Result).toBe(false);
    const again = await vpc.CreateDefaultVpc({ Zone });
    expect(again.Vpc).toEqual(first.Vpc);
    const other = await vpc.CreateDefaultVpc({ Zone: "ap-guangzhou-4", Force: true });
    expect(other.Vpc).toMatchObject({ VpcId: first.Vpc?.VpcId, CidrBlock: "172.16.16.0/20" });
    expect((await vpc.CreateDefaultVpc({})).Vpc?.VpcId).toBe(first.Vpc?.VpcId);
    const listed = await vpc.DescribeVpcs({ Filters: [{ Name: "is-default", Values: ["true"] }] });
    expect(listed.VpcSet?.map((one) => one.VpcId)).toEqual([first.Vpc?.VpcId]);
    expect(await refusalOf(vpc.CreateDefaultVpc({ Zone: "mars-1" }))).toBe("ResourceNotFound");
  });
});
