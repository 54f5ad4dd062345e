import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

const Zone = "ap-guangzhou-3";
let cloud: Cloud;
let vpc: ReturnType<typeof tencentClients>["vpc"];

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "vpcsPerRegion", limit: 30, region: "ap-guangzhou" }],
  });
  vpc = tencentClients(cloud).vpc;
});
afterAll(() => cloud.close());

async function newVpc(CidrBlock = "10.0.0.0/16", VpcName = "test"): Promise<string> {
  const { Vpc } = await vpc.CreateVpc({ VpcName, CidrBlock });
  return Vpc?.VpcId ?? "";
}

async function newSubnet(VpcId: string, CidrBlock = "10.0.1.0/24", SubnetName = "test"): Promise<string> {
  const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName, CidrBlock, Zone });
  return Subnet?.SubnetId ?? "";
}

async function seen(VpcId: string) {
  const { VpcSet } = await vpc.DescribeVpcs({ VpcIds: [VpcId] });
  return VpcSet?.[0];
}

describe("a network", () => {
  test("is made with what was asked, and shown so", async () => {
    const { Vpc } = await vpc.CreateVpc({
      VpcName: "first",
      CidrBlock: "172.16.0.0/16",
      EnableMulticast: "true",
      DnsServers: ["8.8.8.8"],
      DomainName: "example.test",
      Tags: [{ Key: "team", Value: "net" }],
    });
    expect(Vpc).toMatchObject({
      VpcName: "first",
      CidrBlock: "172.16.0.0/16",
      EnableMulticast: true,
      DnsServerSet: ["8.8.8.8"],
      DomainName: "example.test",
      IsDefault: false,
      EnableDhcp: true,
      TagSet: [{ Key: "team", Value: "net" }],
    });
    expect(Vpc?.VpcId).toMatch(/^vpc-[0-9a-z]{8}$/);
    expect(await seen(Vpc?.VpcId ?? "")).toEqual(Vpc);
  });

  test.each([
    ["10.0.0.0/11", "InvalidParameterValue"],
    ["10.0.0.0/29", "InvalidParameterValue"],
    ["192.168.0.0/15", "InvalidParameterValue"],
    ["11.0.0.0/16", "InvalidParameterValue"],
    ["10.0.0.1/16", "InvalidParameterValue.Malformed"],
    ["banana", "InvalidParameterValue.Malformed"],
  ])("cannot have the range %s", async (CidrBlock, code) => {
    expect(await refusalOf(vpc.CreateVpc({ VpcName: "x", CidrBlock }))).toBe(code);
  });

  test("has bounded names, servers and switches", async () => {
    const CidrBlock = "10.0.0.0/16";
    const five = ["1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4", "1.1.1.5"];
    expect(await refusalOf(vpc.CreateVpc({ VpcName: "x".repeat(61), CidrBlock }))).toBe(
      "InvalidParameterValue.TooLong",
    );
    expect(await refusalOf(vpc.CreateVpc({ VpcName: "x", CidrBlock, DnsServers: five }))).toBe(
      "InvalidParameterValue.LimitExceeded",
    );
    expect(await refusalOf(vpc.CreateVpc({ VpcName: "x", CidrBlock, EnableMulticast: "maybe" }))).toBe(
      "InvalidParameterValue.Malformed",
    );
  });

  test("is changed in what is named and nothing else", async () => {
    const VpcId = await newVpc("10.0.0.0/16", "before");
    await vpc.ModifyVpcAttribute({ VpcId, VpcName: "after", DnsServers: ["9.9.9.9"] });
    await vpc.ModifyVpcAttribute({ VpcId, EnableMulticast: "true", EnableRouteVpcPublish: true });
    expect(await seen(VpcId)).toMatchObject({
      VpcName: "after",
      DnsServerSet: ["9.9.9.9"],
      EnableMulticast: true,
      EnableRouteVpcPublish: true,
      CidrBlock: "10.0.0.0/16",
    });
    expect(await refusalOf(vpc.ModifyVpcAttribute({ VpcId, EnableCdcPublish: true }))).toBe(
      "UnsupportedOperation.CdcPublishNeedCdcId",
    );
    expect(await refusalOf(vpc.ModifyVpcAttribute({ VpcId: "vpc-00000000", VpcName: "x" }))).toBe(
      "ResourceNotFound",
    );
  });

  test("goes with its empty subnets, route tables and tags", async () => {
    const VpcId = await newVpc();
    await newSubnet(VpcId);
    await vpc.DeleteVpc({ VpcId });
    expect(await seen(VpcId)).toBeUndefined();
    const { TotalCount } = await vpc.DescribeSubnets({ Filters: [{ Name: "vpc-id", Values: [VpcId] }] });
    expect(TotalCount).toBe(0);
    expect(await refusalOf(vpc.DeleteVpc({ VpcId }))).toBe("ResourceNotFound");
    expect(await refusalOf(vpc.DeleteVpc({ VpcId: "banana" }))).toBe("InvalidParameterValue.Malformed");
  });

  test("stays while an address of it is used", async () => {
    const VpcId = await newVpc();
    const SubnetId = await newSubnet(VpcId);
    const { NetworkInterface } = await vpc.CreateNetworkInterface({
      VpcId,
      SubnetId,
      NetworkInterfaceName: "user",
    });
    expect(await refusalOf(vpc.DeleteVpc({ VpcId }))).toBe("ResourceInUse");
    expect(await refusalOf(vpc.DeleteSubnet({ SubnetId }))).toBe("ResourceInUse");
    const NetworkInterfaceId = NetworkInterface?.NetworkInterfaceId ?? "";
    await vpc.DeleteNetworkInterface({ NetworkInterfaceId });
    await vpc.DeleteSubnet({ SubnetId });
    await vpc.DeleteVpc({ VpcId });
  });
});

describe("a list of networks", () => {
  test("is filtered by every documented name", async () => {
    const { Vpc } = await vpc.CreateVpc({
      VpcName: "needle-1",
      CidrBlock: "192.168.64.0/20",
      Tags: [{ Key: "find", Value: "me" }],
    });
    const id = Vpc?.VpcId ?? "";
    const { Ipv6CidrBlock: v6 = "" } = await vpc.AssignIpv6CidrBlock({ VpcId: id });
    const cases: readonly (readonly [string, string, string])[] = [
      ["vpc-name", "needle", "no-such"],
      ["vpc-id", id, "vpc-00000000"],
      ["cidr-block", "192.168.64.0/20", "192.168.65.0/24"],
      ["tag-key", "find", "lose"],
      ["tag:find", "me", "you"],
      ["ipv6-cidr-block", v6, "2402:4e00:ffff::/56"],
      ["isp-type", "BGP", "CMCC"],
      ["address-type", "GUA", "ULA"],
      ["is-default", "FALSE", "TRUE"],
    ];
    for (const [Name, match, other] of cases) {
      const found = await vpc.DescribeVpcs({ Filters: [{ Name, Values: [match] }] });
      expect(
        found.VpcSet?.map((one) => one.VpcId),
        Name,
      ).toContain(id);
      const lost = await vpc.DescribeVpcs({ Filters: [{ Name, Values: [other] }] });
      expect(
        lost.VpcSet?.map((one) => one.VpcId),
        Name,
      ).not.toContain(id);
    }
    expect(await refusalOf(vpc.DescribeVpcs({ Filters: [{ Name: "colour", Values: ["red"] }] }))).toBe(
      "InvalidParameter.FilterInvalidKey",
    );
  });

  test("is paged, and wants ids or filters, not both", async () => {
    const all = await vpc.DescribeVpcs({ Limit: "100" });
    const second = await vpc.DescribeVpcs({ Offset: "1", Limit: "1" });
    expect(second.TotalCount).toBe(all.TotalCount);
    expect(second.VpcSet?.[0]?.VpcId).toBe(all.VpcSet?.[1]?.VpcId);
    expect(await refusalOf(vpc.DescribeVpcs({ Limit: "101" }))).toBe("InvalidParameterValue.Range");
    const both = { VpcIds: ["vpc-00000000"], Filters: [{ Name: "vpc-name", Values: ["x"] }] };
    expect(await refusalOf(vpc.DescribeVpcs(both))).toBe("InvalidParameter.Coexist");
    expect(await refusalOf(vpc.DescribeVpcs({ VpcIds: ["eni-00000000"] }))).toBe(
      "InvalidParameterValue.Malformed",
    );
  });
});

describe("assistant CIDRs", () => {
  test("widen a network, and hold the subnets made in them", async () => {
    const VpcId = await newVpc("10.0.0.0/16");
    const CidrBlocks = ["10.1.0.0/16", "192.168.0.0/24"];
    const { AssistantCidrSet } = await vpc.CreateAssistantCidr({ VpcId, CidrBlocks });
    expect(AssistantCidrSet?.map((one) => one.CidrBlock)).toEqual(CidrBlocks);
    const SubnetId = await newSubnet(VpcId, "10.1.7.0/24");
    const listed = await vpc.DescribeAssistantCidr({ VpcIds: [VpcId] });
    expect(listed.TotalCount).toBe(2);
    expect(listed.AssistantCidrSet?.[0]?.SubnetSet?.map((one) => one.SubnetId)).toEqual([SubnetId]);
    expect((await seen(VpcId))?.AssistantCidrSet).toEqual(listed.AssistantCidrSet);
    const used = vpc.DeleteAssistantCidr({ VpcId, CidrBlocks: ["10.1.0.0/16"] });
    expect(await refusalOf(used)).toBe("ResourceInUse");
    const changed = await vpc.ModifyAssistantCidr({
      VpcId,
      OldCidrBlocks: ["192.168.0.0/24"],
      NewCidrBlocks: ["192.168.0.0/16"],
    });
    expect(changed.AssistantCidrSet?.map((one) => one.CidrBlock)).toEqual(["192.168.0.0/16"]);
    await vpc.DeleteSubnet({ SubnetId });
    await vpc.DeleteAssistantCidr({ VpcId, CidrBlocks: ["10.1.0.0/16"] });
    const left = await vpc.DescribeAssistantCidr({ Filters: [{ Name: "vpc-id", Values: [VpcId] }] });
    expect(left.AssistantCidrSet?.map((one) => one.CidrBlock)).toEqual(["192.168.0.0/16"]);
  });

  test("must not meet each other, the network's own range, or pass the quota", async () => {
    const VpcId = await newVpc("10.0.0.0/16");
    const add = (...CidrBlocks: string[]) => vpc.CreateAssistantCidr({ VpcId, CidrBlocks });
    expect(await refusalOf(add("10.0.128.0/17"))).toBe("InvalidParameterValue.VpcCidrConflict");
    expect(await refusalOf(add("10.1.0.0/16", "10.1.0.0/16"))).toBe("InvalidParameterValue.Duplicate");
    expect(await refusalOf(add("10.1.0.0"))).toBe("InvalidParameterValue.Malformed");
    const six = [1, 2, 3, 4, 5, 6].map((part) => `10.${part}.0.0/16`);
    expect(await refusalOf(add(...six))).toBe("LimitExceeded");
    expect((await vpc.DescribeAssistantCidr({ VpcIds: [VpcId] })).TotalCount).toBe(0);
    expect(await refusalOf(vpc.DeleteAssistantCidr({ VpcId, CidrBlocks: ["10.9.0.0/16"] }))).toBe(
      "ResourceNotFound",
    );
    const { ConflictSourceSet } = await vpc.CheckAssistantCidr({
      VpcId,
      NewCidrBlocks: ["10.0.4.0/22", "10.4.0.0/16"],
    });
    expect(ConflictSourceSet).toEqual([
      {
        ConflictSourceId: VpcId,
        SourceItem: "10.0.4.0/22",
        ConflictItemSet: [{ ConflictId: VpcId, DestinationItem: "10.0.0.0/16" }],
      },
    ]);
  });
});

describe("IPv6", () => {
  test("gives a network a /56 and its subnets a /64 each", async () => {
    const VpcId = await newVpc();
    const SubnetId = await newSubnet(VpcId);
    const blocks = (Ipv6CidrBlock: string) => ({
      VpcId,
      Ipv6SubnetCidrBlocks: [{ SubnetId, Ipv6CidrBlock }],
    });
    expect(await refusalOf(vpc.AssignIpv6SubnetCidrBlock(blocks("")))).toBe("ResourceNotFound");
    const { Ipv6CidrBlock = "" } = await vpc.AssignIpv6CidrBlock({ VpcId });
    expect(Ipv6CidrBlock).toMatch(/^2402:4e00:.*\/56$/);
    expect(await refusalOf(vpc.AssignIpv6CidrBlock({ VpcId }))).toBe("LimitExceeded.CidrBlock");
    expect((await seen(VpcId))?.Ipv6CidrBlockSet).toEqual([
      { IPv6CidrBlock: Ipv6CidrBlock, ISPType: "BGP", AddressType: "GUA" },
    ]);
    expect(await refusalOf(vpc.AssignIpv6SubnetCidrBlock(blocks("2001:db8::/64")))).toBe(
      "InvalidParameterValue.SubnetRange",
    );
    const { Ipv6SubnetCidrBlockSet } = await vpc.AssignIpv6SubnetCidrBlock(blocks(""));
    const given = Ipv6SubnetCidrBlockSet?.[0]?.Ipv6CidrBlock ?? "";
    expect(given).toMatch(/\/64$/);
    const other = await newSubnet(VpcId, "10.0.2.0/24");
    const taken = { VpcId, Ipv6SubnetCidrBlocks: [{ SubnetId: other, Ipv6CidrBlock: given }] };
    expect(await refusalOf(vpc.AssignIpv6SubnetCidrBlock(taken))).toBe(
      "InvalidParameterValue.SubnetConflict",
    );
    expect(await refusalOf(vpc.AssignIpv6SubnetCidrBlock(blocks("")))).toBe("LimitExceeded.SubnetCidrBlock");
    expect(await refusalOf(vpc.UnassignIpv6CidrBlock({ VpcId, Ipv6CidrBlock }))).toBe("ResourceInUse");
    await vpc.UnassignIpv6SubnetCidrBlock(blocks(given));
    await vpc.UnassignIpv6CidrBlock({ VpcId, Ipv6CidrBlock });
    expect((await seen(VpcId))?.Ipv6CidrBlock).toBe("");
    expect(await refusalOf(vpc.UnassignIpv6CidrBlock({ VpcId, Ipv6CidrBlock }))).toBe("ResourceNotFound");
  });

  test("may be local", async () => {
    const VpcId = await newVpc();
    const { Ipv6CidrBlock, AddressType } = await vpc.AssignIpv6CidrBlock({ VpcId, AddressType: "ULA" });
    expect(Ipv6CidrBlock).toMatch(/^fd.*\/56$/);
    expect(AddressType).toBe("ULA");
    const odd = vpc.AssignIpv6CidrBlock({ VpcId, AddressType: "XLA" });
    expect(await refusalOf(odd)).toBe("InvalidParameterValue.Malformed");
  });
});
