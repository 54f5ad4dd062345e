import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { contractedSdk } from "../kit/contracted.ts";

let cloud: Cloud;
let vpc: ReturnType<typeof tencentClients>["vpc"];

/** A network with one subnet and an ENI whose address can be a next hop. */
async function makeNetwork(cidr = "10.0.0.0/16") {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "routed", CidrBlock: cidr });
  const VpcId = Vpc?.VpcId ?? "";
  const Zone = "ap-guangzhou-3";
  const CidrBlock = cidr.replace("0.0/16", "1.0/24");
  const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName: "one", CidrBlock, Zone });
  const SubnetId = Subnet?.SubnetId ?? "";
  const { NetworkInterface } = await vpc.CreateNetworkInterface({
    VpcId,
    SubnetId,
    NetworkInterfaceName: "hop",
  });
  const hop = NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "";
  const { RouteTable } = await vpc.CreateRouteTable({ VpcId, RouteTableName: "custom" });
  return { VpcId, SubnetId, RouteTableId: RouteTable?.RouteTableId ?? "", hop };
}

const toEip = (DestinationCidrBlock: string) => ({
  DestinationCidrBlock,
  GatewayType: "EIP",
  GatewayId: "0",
});

async function tableOf(RouteTableId: string) {
  const { RouteTableSet } = await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId] });
  return RouteTableSet?.[0];
}

const code = (name: string) => expect.objectContaining({ code: name });

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "vpcsPerRegion", limit: 100 }],
  });
  vpc = contractedSdk(tencentClients(cloud).vpc);
});
afterAll(() => cloud.close());

describe("route tables", () => {
  test("one is made, shown, renamed and deleted", async () => {
    const { VpcId } = await makeNetwork();
    const made = await vpc.CreateRouteTable({
      VpcId,
      RouteTableName: "front",
      Tags: [{ Key: "city", Value: "shanghai" }],
    });
    const RouteTableId = made.RouteTable?.RouteTableId ?? "";
    expect(made.RouteTable).toMatchObject({
      VpcId,
      RouteTableName: "front",
      Main: false,
      RouteSet: [],
      AssociationSet: [],
      TagSet: [{ Key: "city", Value: "shanghai" }],
      LocalCidrForCcn: [{ Cidr: "10.0.0.0/16", PublishedToVbc: false }],
    });
    expect(RouteTableId).toMatch(/^rtb-[0-9a-z]{8}$/);
    await vpc.ModifyRouteTableAttribute({ RouteTableId, RouteTableName: "back" });
    expect(await tableOf(RouteTableId)).toMatchObject({ RouteTableName: "back" });
    await vpc.DeleteRouteTable({ RouteTableId });
    expect((await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId] })).TotalCount).toBe(0);
  });

  test("filters find them", async () => {
    const { VpcId, RouteTableId } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.8.0.0/16")] });
    const named = async (Filters: { Name: string; Values: string[] }[]) =>
      (await vpc.DescribeRouteTables({ Filters })).RouteTableSet?.map((one) => one.RouteTableId);
    const inVpc = { Name: "vpc-id", Values: [VpcId] };
    const [main] = (await named([inVpc, { Name: "association.main", Values: ["true"] }])) ?? [];
    expect(await named([inVpc])).toEqual([main, RouteTableId]);
    expect(await named([inVpc, { Name: "association.main", Values: ["FALSE"] }])).toEqual([RouteTableId]);
    expect(await named([inVpc, { Name: "route-table-name", Values: ["cust"] }])).toEqual([RouteTableId]);
    expect(await named([inVpc, { Name: "visible", Values: ["false"] }])).toEqual([]);
    const both = [inVpc, { Name: "route-table-id", Values: [RouteTableId] }];
    expect(await named([...both, { Name: "next-hop-type", Values: ["EIP"] }])).toEqual([RouteTableId]);
    expect(await named([...both, { Name: "next-hop-type", Values: ["LOCAL"] }])).toEqual([RouteTableId]);
    expect(await named([...both, { Name: "next-hop-type", Values: ["NAT"] }])).toEqual([]);
    const lonely = [inVpc, { Name: "next-hop-type", Values: ["NAT"] }];
    await expect(named(lonely)).rejects.toEqual(code("InvalidParameter.FilterMissParameter"));
    await expect(named([{ Name: "colour", Values: ["red"] }])).rejects.toEqual(
      code("InvalidParameter.FilterInvalidKey"),
    );
    const plain = await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId], NeedRouterInfo: false });
    expect(plain.RouteTableSet?.[0]?.RouteSet).toEqual([]);
    await expect(
      vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId], Filters: [inVpc] }),
    ).rejects.toEqual(code("InvalidParameter.Coexist"));
  });

  test("what cannot be done is refused", async () => {
    const { VpcId, SubnetId, RouteTableId } = await makeNetwork();
    const { RouteTableSet } = await vpc.DescribeRouteTables({
      Filters: [{ Name: "vpc-id", Values: [VpcId] }],
    });
    const main = RouteTableSet?.find((one) => one.Main === true)?.RouteTableId ?? "";
    await expect(vpc.DeleteRouteTable({ RouteTableId: main })).rejects.toEqual(
      code("UnsupportedOperation.NotSupportDeleteDefaultRouteTable"),
    );
    await vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId });
    await expect(vpc.DeleteRouteTable({ RouteTableId })).rejects.toEqual(
      code("UnsupportedOperation.RouteTableHasSubnetRule"),
    );
    await expect(vpc.DeleteRouteTable({ RouteTableId: "rtb-00000000" })).rejects.toEqual(
      code("ResourceNotFound"),
    );
    await expect(vpc.CreateRouteTable({ VpcId: "vpc-00000000", RouteTableName: "x" })).rejects.toEqual(
      code("ResourceNotFound"),
    );
    await expect(vpc.CreateRouteTable({ VpcId, RouteTableName: "x".repeat(61) })).rejects.toEqual(
      code("InvalidParameterValue.TooLong"),
    );
    for (let made = 2; made < 10; made += 1) await vpc.CreateRouteTable({ VpcId, RouteTableName: "more" });
    await expect(vpc.CreateRouteTable({ VpcId, RouteTableName: "more" })).rejects.toEqual(
      code("LimitExceeded"),
    );
  });
});

describe("association", () => {
  test("a subnet moves to another table of its network", async () => {
    const { SubnetId, RouteTableId } = await makeNetwork();
    await vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId });
    expect(await tableOf(RouteTableId)).toMatchObject({ AssociationSet: [{ SubnetId, RouteTableId }] });
    const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [SubnetId] });
    expect(SubnetSet?.[0]?.RouteTableId).toBe(RouteTableId);
  });

  test("it cannot move to another network's", async () => {
    const { RouteTableId } = await makeNetwork();
    const { SubnetId } = await makeNetwork("10.1.0.0/16");
    await expect(vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId })).rejects.toEqual(
      code("UnsupportedOperation.VpcMismatch"),
    );
    await expect(
      vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId: "subnet-00000000" }),
    ).rejects.toEqual(code("ResourceNotFound"));
    await expect(vpc.ReplaceRouteTableAssociation({ RouteTableId })).rejects.toEqual(
      code("MissingParameter"),
    );
  });
});

describe("routes", () => {
  test("one is made and shown", async () => {
    const { RouteTableId, hop } = await makeNetwork();
    const answer = await vpc.CreateRoutes({
      RouteTableId,
      Routes: [
        {
          DestinationCidrBlock: "192.168.0.0/24",
          GatewayType: "NORMAL_CVM",
          GatewayId: hop,
          RouteDescription: "pods",
        },
      ],
    });
    expect(answer.TotalCount).toBe(1);
    const [route] = answer.RouteTableSet?.[0]?.RouteSet ?? [];
    expect(route).toMatchObject({
      DestinationCidrBlock: "192.168.0.0/24",
      GatewayType: "NORMAL_CVM",
      GatewayId: hop,
      RouteDescription: "pods",
      Enabled: true,
      RouteType: "USER",
      RouteTableId,
      PublishedToVbc: false,
    });
    expect(route?.RouteItemId).toMatch(/^rti-[0-9a-z]{8}$/);
    expect(route?.RouteId).toBeGreaterThan(0);
  });

  test.each([
    ["inside the network", "10.0.7.0/24", "InvalidParameterValue.VpcCidrConflict"],
    ["the network itself", "10.0.0.0/16", "InvalidParameterValue.VpcCidrConflict"],
    ["with host bits", "8.8.8.8/16", "InvalidParameterValue.Malformed"],
    ["no network", "everywhere", "InvalidParameterValue.Malformed"],
  ])("a destination that is %s is refused", async (_why, destination, expected) => {
    const { RouteTableId } = await makeNetwork();
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [toEip(destination)] })).rejects.toEqual(
      code(expected),
    );
    expect((await tableOf(RouteTableId))?.RouteSet).toEqual([]);
  });

  test.each([
    ["NORMAL_CVM", "10.0.1.200"],
    ["NORMAL_CVM", "not-an-address"],
    ["CVM", "ins-00000000"],
    ["NAT", "nat-00000000"],
    ["HAVIP", "havip-00000000"],
    ["EIP", "eip-00000000"],
    ["VPN", "vpngw-00000000"],
    ["CCN", "ccn-00000000"],
    ["PEERCONNECTION", "pcx-00000000"],
    ["DIRECTCONNECT", "dcg-00000000"],
  ])("a next hop %s %s that does not exist is refused", async (GatewayType, GatewayId) => {
    const { RouteTableId } = await makeNetwork();
    const route = { DestinationCidrBlock: "8.0.0.0/8", GatewayType, GatewayId };
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [route] })).rejects.toEqual(
      code("ResourceNotFound"),
    );
  });

  test("an unknown kind of next hop is refused", async () => {
    const { RouteTableId } = await makeNetwork();
    const route = { DestinationCidrBlock: "8.0.0.0/8", GatewayType: "PIGEON", GatewayId: "0" };
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [route] })).rejects.toEqual(
      code("UnsupportedOperation"),
    );
  });

  test("a next hop of another network is refused", async () => {
    const { RouteTableId } = await makeNetwork();
    const { hop } = await makeNetwork("10.1.0.0/16");
    const route = { DestinationCidrBlock: "8.0.0.0/8", GatewayType: "NORMAL_CVM", GatewayId: hop };
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [route] })).rejects.toEqual(
      code("ResourceNotFound"),
    );
  });

  test("all or none are made", async () => {
    const { RouteTableId } = await makeNetwork();
    const Routes = [toEip("8.0.0.0/8"), toEip("10.0.9.0/24")];
    await expect(vpc.CreateRoutes({ RouteTableId, Routes })).rejects.toEqual(
      code("InvalidParameterValue.VpcCidrConflict"),
    );
    expect((await tableOf(RouteTableId))?.RouteSet).toEqual([]);
  });

  test("a destination has one enabled next hop", async () => {
    const { RouteTableId, hop } = await makeNetwork();
    const other = { DestinationCidrBlock: "8.0.0.0/8", GatewayType: "NORMAL_CVM", GatewayId: hop };
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.0.0.0/8")] });
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.0.0.0/8")] })).rejects.toEqual(
      code("InvalidParameterValue.Duplicate"),
    );
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [other] })).rejects.toEqual(
      code("UnsupportedOperation.EcmpWithUserRoute"),
    );
    const RouteIds = ((await tableOf(RouteTableId))?.RouteSet ?? []).map((route) => route.RouteId ?? 0);
    await vpc.DisableRoutes({ RouteTableId, RouteIds });
    await vpc.CreateRoutes({ RouteTableId, Routes: [other] });
    await expect(vpc.EnableRoutes({ RouteTableId, RouteIds })).rejects.toEqual(
      code("UnsupportedOperation.EcmpWithUserRoute"),
    );
    const states = (await tableOf(RouteTableId))?.RouteSet?.map((route) => route.Enabled);
    expect(states).toEqual([false, true]);
  });

  test("they are put on by item id; both kinds of ids, none, or strange ones are refused", async () => {
    const { RouteTableId } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.0.0.0/8")] });
    const [route] = (await tableOf(RouteTableId))?.RouteSet ?? [];
    const RouteItemIds = [route?.RouteItemId ?? ""];
    await vpc.DisableRoutes({ RouteTableId, RouteItemIds });
    expect((await tableOf(RouteTableId))?.RouteSet?.[0]?.Enabled).toBe(false);
    await vpc.EnableRoutes({ RouteTableId, RouteItemIds });
    expect((await tableOf(RouteTableId))?.RouteSet?.[0]?.Enabled).toBe(true);
    await expect(vpc.EnableRoutes({ RouteTableId, RouteItemIds, RouteIds: [1] })).rejects.toEqual(
      code("InvalidParameter.Coexist"),
    );
    await expect(vpc.EnableRoutes({ RouteTableId })).rejects.toEqual(code("MissingParameter"));
    await expect(vpc.DisableRoutes({ RouteTableId, RouteIds: [987_654_321] })).rejects.toEqual(
      code("ResourceNotFound"),
    );
  });

  test("they are deleted by number alone, as Terraform and flannel do", async () => {
    const { RouteTableId } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.0.0.0/8"), toEip("9.0.0.0/8")] });
    const [first] = (await tableOf(RouteTableId))?.RouteSet ?? [];
    const Routes = [{ RouteId: first?.RouteId ?? 0 }] as never;
    expect((await vpc.DeleteRoutes({ RouteTableId, Routes })).RouteSet).toMatchObject([
      { DestinationCidrBlock: "8.0.0.0/8" },
    ]);
    await vpc.DeleteRoutes({ RouteTableId, Routes: [toEip("9.0.0.0/8")] });
    expect((await tableOf(RouteTableId))?.RouteSet).toEqual([]);
    await expect(vpc.DeleteRoutes({ RouteTableId, Routes: [toEip("9.0.0.0/8")] })).rejects.toEqual(
      code("ResourceNotFound"),
    );
    await expect(vpc.DeleteRoutes({ RouteTableId })).rejects.toEqual(code("MissingParameter"));
    await expect(vpc.DeleteRoutes({ RouteTableId, Routes: [toEip("10.0.0.0/16")] })).rejects.toEqual(
      code("ResourceNotFound"),
    );
    const local = [{ DestinationCidrBlock: "10.0.0.0/16" }] as never;
    await expect(vpc.DeleteRoutes({ RouteTableId, Routes: local })).rejects.toEqual(
      code("UnsupportedOperation.SystemRoute"),
    );
  });

  test("one takes the place of another and keeps its id", async () => {
    const { RouteTableId, hop } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.0.0.0/8")] });
    const [old] = (await tableOf(RouteTableId))?.RouteSet ?? [];
    const next = {
      DestinationCidrBlock: "9.0.0.0/8",
      GatewayType: "NORMAL_CVM",
      GatewayId: hop,
      RouteId: old?.RouteId ?? 0,
    };
    const answer = await vpc.ReplaceRoutes({ RouteTableId, Routes: [next] });
    expect(answer.OldRouteSet).toMatchObject([{ DestinationCidrBlock: "8.0.0.0/8" }]);
    expect(answer.NewRouteSet).toMatchObject([
      { DestinationCidrBlock: "9.0.0.0/8", RouteItemId: old?.RouteItemId },
    ]);
    await expect(vpc.ReplaceRoutes({ RouteTableId, Routes: [next] })).rejects.toEqual(
      code("UnsupportedOperation.RecordNotExists"),
    );
    const { RouteId: _none, ...nameless } = next;
    await expect(vpc.ReplaceRoutes({ RouteTableId, Routes: [nameless] })).rejects.toEqual(
      code("MissingParameter"),
    );
  });

  test("all are reset together, with the table's name", async () => {
    const { RouteTableId } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.0.0.0/8")] });
    await vpc.ResetRoutes({
      RouteTableId,
      RouteTableName: "anew",
      Routes: [toEip("8.0.0.0/8"), toEip("9.0.0.0/8")],
    });
    const table = await tableOf(RouteTableId);
    expect(table?.RouteTableName).toBe("anew");
    expect(table?.RouteSet?.map((route) => route.DestinationCidrBlock)).toEqual(["8.0.0.0/8", "9.0.0.0/8"]);
    const inside = { RouteTableId, RouteTableName: "never", Routes: [toEip("10.0.0.0/24")] };
    await expect(vpc.ResetRoutes(inside)).rejects.toEqual(code("InvalidParameterValue.VpcCidrConflict"));
    expect((await tableOf(RouteTableId))?.RouteSet).toHaveLength(2);
  });

  test("a table holds no more than its quota", async () => {
    const { RouteTableId } = await makeNetwork();
    const Routes = Array.from({ length: 50 }, (_, index) => toEip(`8.${index}.0.0/16`));
    await vpc.CreateRoutes({ RouteTableId, Routes });
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [toEip("9.0.0.0/8")] })).rejects.toEqual(
      code("LimitExceeded"),
    );
  });

  test("both lists of routes filter and page", async () => {
    const { VpcId, RouteTableId, hop } = await makeNetwork();
    const viaHop = { DestinationCidrBlock: "9.0.0.0/8", GatewayType: "NORMAL_CVM", GatewayId: hop };
    await vpc.CreateRoutes({
      RouteTableId,
      Routes: [{ ...toEip("8.0.0.0/8"), RouteDescription: "the world" }, viaHop],
    });
    const list = async (Name: string, value: string) => {
      const Filters = [
        { Name: "vpc-id", Values: [VpcId] },
        { Name, Values: [value] },
      ];
      const one = await vpc.DescribeRoutes({ Filters });
      expect((await vpc.DescribeRouteList({ Filters })).RouteSet).toEqual(one.RouteSet);
      return one.RouteSet?.map((route) => route.DestinationCidrBlock);
    };
    expect(await list("route-table-id", RouteTableId)).toEqual(["8.0.0.0/8", "9.0.0.0/8"]);
    expect(await list("gateway-id", hop)).toEqual(["9.0.0.0/8"]);
    expect(await list("description", "world")).toEqual(["8.0.0.0/8"]);
    expect(await list("dest-cidr", "9.0.0.0/8")).toEqual(["9.0.0.0/8"]);
    const Filters = [{ Name: "vpc-id", Values: [VpcId] }];
    const second = await vpc.DescribeRoutes({ Filters, Offset: 1, Limit: 1 });
    expect(second).toMatchObject({ TotalCount: 2, RouteSet: [{ DestinationCidrBlock: "9.0.0.0/8" }] });
    await expect(list("colour", "red")).rejects.toEqual(code("InvalidParameter"));
  });

  test("conflicts are told before they are made", async () => {
    const { RouteTableId } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.8.0.0/16"), toEip("9.0.0.0/8")] });
    const DestinationCidrBlocks = ["8.0.0.0/8", "11.0.0.0/8"];
    const { RouteConflictSet } = await vpc.DescribeRouteConflicts({ RouteTableId, DestinationCidrBlocks });
    expect(RouteConflictSet).toMatchObject([
      { DestinationCidrBlock: "8.0.0.0/8", ConflictSet: [{ DestinationCidrBlock: "8.8.0.0/16" }] },
      { DestinationCidrBlock: "11.0.0.0/8", ConflictSet: [] },
    ]);
    await expect(vpc.DescribeRouteConflicts({ RouteTableId, DestinationCidrBlocks: ["x"] })).rejects.toEqual(
      code("InvalidParameterValue.Malformed"),
    );
  });

  test("IPv6 routes have no number, and do not lead into the network either", async () => {
    const { VpcId, RouteTableId } = await makeNetwork();
    const { Ipv6CidrBlock = "" } = await vpc.AssignIpv6CidrBlock({ VpcId });
    const route = (DestinationIpv6CidrBlock: string) =>
      ({ DestinationIpv6CidrBlock, GatewayType: "EIP", GatewayId: "0" }) as never;
    await vpc.CreateRoutes({ RouteTableId, Routes: [route("2001:db8:0::/48")] });
    const [shown] = (await tableOf(RouteTableId))?.RouteSet ?? [];
    expect(shown).toMatchObject({
      DestinationCidrBlock: "",
      DestinationIpv6CidrBlock: "2001:db8::/48",
      RouteId: 0,
    });
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [route(Ipv6CidrBlock)] })).rejects.toEqual(
      code("InvalidParameterValue.VpcCidrConflict"),
    );
    const both = { ...toEip("8.0.0.0/8"), DestinationIpv6CidrBlock: "2001:db8:1::/48" };
    await expect(vpc.CreateRoutes({ RouteTableId, Routes: [both] })).rejects.toMatchObject({
      code: expect.stringMatching(/^InvalidParameter/),
    });
    const Routes = [{ RouteItemId: shown?.RouteItemId }] as never;
    await vpc.DeleteRoutes({ RouteTableId, Routes });
    expect((await tableOf(RouteTableId))?.RouteSet).toEqual([]);
  });

  test.each([
    ["CCN publishing", { PublishedToVbc: true }],
    ["another type", { RouteType: "CCN" }],
    ["a dedicated cluster", { CdcId: "cluster-1" }],
  ])("%s is refused", async (_what, more) => {
    const { RouteTableId } = await makeNetwork();
    await expect(
      vpc.CreateRoutes({ RouteTableId, Routes: [{ ...toEip("8.0.0.0/8"), ...more }] }),
    ).rejects.toEqual(code("UnsupportedOperation"));
  });
});
