import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code } from "../kit/refusal.ts";
import { type TencentRoutePlace, tencentRoutePlace, toEip } from "./tencent-place.ts";

let cloud: TencentRoutePlace["cloud"];
let vpc: TencentRoutePlace["vpc"];
let makeNetwork: TencentRoutePlace["makeNetwork"];
let tableOf: TencentRoutePlace["tableOf"];

beforeAll(async () => {
  ({ cloud, vpc, makeNetwork, tableOf } = await tencentRoutePlace());
});
afterAll(() => cloud.close());

describe("routes, listed and told of", () => {
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
