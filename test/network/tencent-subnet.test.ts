import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe("a subnet", () => {
  test("is made within its network, with the main route table", async () => {
    const { Subnet } = await create("10.0.1.0/24", "one");
    expect(Subnet).toMatchObject({
      VpcId,
      SubnetName: "one",
      CidrBlock: "10.0.1.0/24",
      Zone,
      TotalIpAddressCount: 253,
      AvailableIpAddressCount: 253,
      IsDefault: false,
      EnableBroadcast: false,
    });
    expect(Subnet?.RouteTableId).toMatch(/^rtb-/);
    const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [Subnet?.SubnetId ?? ""] });
    expect(SubnetSet).toEqual([Subnet]);
  });

  test.each([
    ["10.0.1.128/25", "InvalidParameterValue.SubnetConflict"],
    ["10.1.0.0/24", "InvalidParameterValue.SubnetRange"],
    ["10.0.0.0/15", "InvalidParameterValue"],
    ["10.0.5.0/29", "InvalidParameterValue"],
    ["10.0.5.1/24", "InvalidParameterValue.Malformed"],
  ])("cannot have the range %s", async (CidrBlock, code) => {
    expect(await refusalOf(create(CidrBlock))).toBe(code);
  });

  test("needs a network and a zone that exist", async () => {
    const rest = { SubnetName: "x", CidrBlock: "10.0.9.0/24" };
    expect(await refusalOf(vpc.CreateSubnet({ VpcId, Zone: "mars-1", ...rest }))).toBe(
      "InvalidParameterValue.ZoneConflict",
    );
    expect(await refusalOf(vpc.CreateSubnet({ VpcId: "vpc-00000000", Zone, ...rest }))).toBe(
      "ResourceNotFound",
    );
    const tooLong = vpc.CreateSubnet({ VpcId, Zone, ...rest, SubnetName: "x".repeat(61) });
    expect(await refusalOf(tooLong)).toBe("InvalidParameterValue.TooLong");
  });

  test("is changed, and found by its new name", async () => {
    const { Subnet } = await create("10.0.10.0/24", "before");
    const SubnetId = Subnet?.SubnetId ?? "";
    await vpc.ModifySubnetAttribute({ SubnetId, SubnetName: "after", EnableBroadcast: "true" });
    const { SubnetSet } = await vpc.DescribeSubnets({
      Filters: [{ Name: "subnet-name", Values: ["after"] }],
    });
    expect(SubnetSet?.[0]).toMatchObject({ SubnetId, EnableBroadcast: true });
    const odd = vpc.ModifySubnetAttribute({ SubnetId, EnableBroadcast: "loud" });
    expect(await refusalOf(odd)).toBe("InvalidParameterValue.Malformed");
    await vpc.DeleteSubnet({ SubnetId });
    expect(await refusalOf(vpc.DeleteSubnet({ SubnetId }))).toBe("ResourceNotFound");
    expect(await refusalOf(vpc.ModifySubnetAttribute({ SubnetId, SubnetName: "x" }))).toBe(
      "ResourceNotFound",
    );
  });

  test("is one of several made at once, all or none", async () => {
    const subnet = (CidrBlock: string) => ({ CidrBlock, SubnetName: "batch", Zone });
    const clash = [subnet("10.0.20.0/24"), subnet("10.0.20.128/25")];
    expect(await refusalOf(vpc.CreateSubnets({ VpcId, Subnets: clash }))).toBe(
      "InvalidParameterValue.SubnetConflict",
    );
    const { SubnetSet } = await vpc.CreateSubnets({
      VpcId,
      Subnets: [subnet("10.0.20.0/24"), subnet("10.0.21.0/24")],
    });
    expect(SubnetSet?.map((one) => one.CidrBlock)).toEqual(["10.0.20.0/24", "10.0.21.0/24"]);
  });
});

describe("a list of subnets", () => {
  test("is paged by token", async () => {
    const filters = { Filters: [{ Name: "vpc-id", Values: [VpcId] }] };
    const all = await vpc.DescribeSubnets({ ...filters, Limit: "100" });
    const found: (string | undefined)[] = [];
    let NextToken = "";
    do {
      const page: Awaited<ReturnType<typeof vpc.DescribeSubnets>> = await vpc.DescribeSubnets({
        ...filters,
        MaxResults: 2,
        NextToken,
      });
      found.push(...(page.SubnetSet ?? []).map((one) => one.SubnetId));
      NextToken = page.NextToken ?? "";
    } while (NextToken !== "");
    expect(found).toEqual(all.SubnetSet?.map((one) => one.SubnetId));
    expect(await refusalOf(vpc.DescribeSubnets({ NextToken: "made-up" }))).toBe(
      "InvalidParameterValue.Malformed",
    );
    const old = Buffer.from(`page:2:${Date.now() - 25 * 3600 * 1000}`).toString("base64url");
    expect(await refusalOf(vpc.DescribeSubnets({ NextToken: old }))).toBe("InvalidParameterValue.Malformed");
  });

  test("is filtered by every documented name", async () => {
    const { Subnet } = await vpc.CreateSubnet({
      VpcId,
      SubnetName: "needle",
      CidrBlock: "10.0.30.0/24",
      Zone: "ap-guangzhou-4",
      Tags: [{ Key: "find", Value: "me" }],
    });
    const id = Subnet?.SubnetId ?? "";
    await vpc.AssignIpv6CidrBlock({ VpcId });
    const assigned = await vpc.AssignIpv6SubnetCidrBlock({
      VpcId,
      Ipv6SubnetCidrBlocks: [{ SubnetId: id, Ipv6CidrBlock: "" }],
    });
    const v6 = assigned.Ipv6SubnetCidrBlockSet?.[0]?.Ipv6CidrBlock ?? "";
    const cases: readonly (readonly [string, string, string])[] = [
      ["subnet-id", id, "subnet-00000000"],
      ["vpc-id", VpcId, "vpc-00000000"],
      ["cidr-block", "10.0.30.0", "10.0.31.0"],
      ["is-default", "false", "true"],
      ["is-remote-vpc-snat", "false", "true"],
      ["subnet-name", "needle", "no-such"],
      ["zone", "ap-guangzhou-4", Zone],
      ["tag-key", "find", "lose"],
      ["tag:find", "me", "you"],
      ["is-cdc-subnet", "0", "1"],
      ["ipv6-cidr-block", v6, "2402:4e00:ffff::/64"],
      ["isp-type", "BGP", "CUCC"],
      ["address-type", "GUA", "ULA"],
    ];
    for (const [Name, match, other] of cases) {
      const found = await vpc.DescribeSubnets({ Filters: [{ Name, Values: [match] }], Limit: "100" });
      expect(
        found.SubnetSet?.map((one) => one.SubnetId),
        Name,
      ).toContain(id);
      const lost = await vpc.DescribeSubnets({ Filters: [{ Name, Values: [other] }], Limit: "100" });
      expect(
        lost.SubnetSet?.map((one) => one.SubnetId),
        Name,
      ).not.toContain(id);
    }
    // What every object inherits is no filter and no value of one.
    const inherited = { Name: "constructor", Values: ["x"] };
    expect(await refusalOf(vpc.DescribeSubnets({ Filters: [inherited] }))).toBe(
      "InvalidParameter.FilterInvalidKey",
    );
    const odd = await vpc.DescribeSubnets({ Filters: [{ Name: "address-type", Values: ["constructor"] }] });
    expect(odd.TotalCount).toBe(0);
    const inCluster = await vpc.DescribeSubnets({ Filters: [{ Name: "cdc-id", Values: ["cluster-1"] }] });
    expect(inCluster.TotalCount).toBe(0);
    expect(await refusalOf(vpc.DescribeSubnets({ Filters: [{ Name: "colour", Values: ["red"] }] }))).toBe(
      "InvalidParameter.FilterInvalidKey",
    );
  });
});
