import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { qcloudClient, tencentClients, type V2Call } from "../kit/clients.ts";

let cloud: Cloud;
let call: V2Call;
let vpc: ReturnType<typeof tencentClients>["vpc"];

async function makeNetwork() {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "routed", CidrBlock: "10.0.0.0/16" });
  const vpcId = Vpc?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({
    VpcId: vpcId,
    SubnetName: "one",
    CidrBlock: "10.0.1.0/24",
    Zone: "ap-guangzhou-3",
  });
  const subnetId = Subnet?.SubnetId ?? "";
  const { NetworkInterface } = await vpc.CreateNetworkInterface({
    VpcId: vpcId,
    SubnetId: subnetId,
    NetworkInterfaceName: "hop",
  });
  const hop = NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "";
  return { vpcId, subnetId, hop };
}

interface Table {
  readonly routeTableId: string;
  readonly unRouteTableId: string;
  readonly unVpcId: string;
  readonly vpcId: string;
  readonly routeTableName: string;
  readonly routeTableType: number;
  readonly subnetNum: number;
  readonly routeSet: readonly object[];
}

async function tablesOf(parameters: Record<string, unknown>): Promise<readonly Table[]> {
  const { code, data } = await call("DescribeRouteTable", parameters);
  expect(code).toBe(0);
  return data as readonly Table[];
}

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "routeTablesPerVpc", limit: 3 },
      { quota: "routesPerTable", limit: 2 },
    ],
  });
  call = qcloudClient(cloud);
  ({ vpc } = tencentClients(cloud));
});
afterAll(() => cloud.close());

describe("route tables", () => {
  test("one is made with its routes, in ids of both systems", async () => {
    const { vpcId, hop } = await makeNetwork();
    const route = { destinationCidrBlock: "8.0.0.0/8", nextType: "9", nextHub: hop, description: "out" };
    const made = await call("CreateRouteTable", { vpcId, routeTableName: "front", routeSet: [route] });
    expect(made).toMatchObject({
      code: 0,
      codeDesc: "Success",
      routeTableId: expect.stringMatching(/^gz_rtb_\d+$/),
      unRouteTableId: expect.stringMatching(/^rtb-[0-9a-z]{8}$/),
      routeTableSet: [{ destinationCidrBlock: "8.0.0.0/8", nextType: 9, nextHub: hop, description: "out" }],
    });
    const byOldId = await tablesOf({ routeTableId: made["routeTableId"] });
    expect(byOldId).toMatchObject([
      {
        unRouteTableId: made["unRouteTableId"],
        unVpcId: vpcId,
        vpcId: expect.stringMatching(/^gz_vpc_\d+$/),
        vpcName: "routed",
        vpcCidrBlock: "10.0.0.0/16",
        routeTableType: 1,
        subnetNum: 0,
      },
    ]);
    const all = await tablesOf({ vpcId, orderField: "routeTableName", orderDirection: "asc" });
    expect(all.map((table) => [table.routeTableName, table.routeTableType])).toEqual([
      ["default", 0],
      ["front", 1],
    ]);
    expect(await tablesOf({ vpcId, routeTableName: "fro" })).toHaveLength(1);
    expect(await tablesOf({ vpcId, limit: 1 })).toHaveLength(1);
  });

  test("one is renamed, gets other routes, and goes", async () => {
    const { vpcId, hop } = await makeNetwork();
    const made = await call("CreateRouteTable", { vpcId, routeTableName: "front" });
    const table = { vpcId, routeTableId: made["unRouteTableId"] };
    const routeSet = [{ destinationCidrBlock: "9.0.0.0/8", nextType: "9", nextHub: hop }];
    await call("ModifyRouteTableAttribute", { ...table, routeTableName: "back", routeSet });
    expect(await tablesOf(table)).toMatchObject([
      { routeTableName: "back", routeSet: [{ destinationCidrBlock: "9.0.0.0/8" }] },
    ]);
    expect(await call("ModifyVPCRouteTable", { ...table, routeTableName: "side" })).toMatchObject({
      code: 0,
    });
    expect(await tablesOf(table)).toMatchObject([{ routeTableName: "side", routeSet: [{}] }]);
    expect(await call("DeleteRouteTable", table)).toMatchObject({ code: 0 });
    expect(await call("DescribeRouteTable", table)).toMatchObject({
      code: 5000,
      codeDesc: "InvalidRouteTableId.NotFound",
    });
  });

  test("a subnet moves to another table", async () => {
    const { vpcId, subnetId } = await makeNetwork();
    const made = await call("CreateRouteTable", { vpcId, routeTableName: "front" });
    const routeTableId = made["unRouteTableId"];
    expect(await call("AssociateRouteTable", { vpcId, subnetId, routeTableId })).toMatchObject({ code: 0 });
    expect(await tablesOf({ routeTableId })).toMatchObject([{ subnetNum: 1 }]);
    const unknown = { vpcId, subnetId: "subnet-00000000", routeTableId };
    expect(await call("AssociateRouteTable", unknown)).toMatchObject({ codeDesc: "InvalidSubnet.NotFound" });
    const foreign = { ...unknown, vpcId: "vpc-00000000" };
    expect(await call("AssociateRouteTable", foreign)).toMatchObject({ codeDesc: "InvalidVpc.NotFound" });
    const lost = { vpcId, subnetId, routeTableId: "rtb-00000000" };
    expect(await call("AssociateRouteTable", lost)).toMatchObject({
      codeDesc: "InvalidRouteTableId.NotFound",
    });
    expect(await call("DeleteRouteTable", { vpcId, routeTableId })).toMatchObject({ code: 5100 });
  });

  test("quotas and names are kept", async () => {
    const { vpcId } = await makeNetwork();
    for (const routeTableName of ["a", "b"]) {
      expect(await call("CreateRouteTable", { vpcId, routeTableName })).toMatchObject({ code: 0 });
    }
    expect(await call("CreateRouteTable", { vpcId, routeTableName: "c" })).toMatchObject({
      code: 4400,
      codeDesc: "RouteTableLimitExceeded",
    });
    expect(await call("CreateRouteTable", { vpcId, routeTableName: "c".repeat(61) })).toMatchObject({
      code: 4000,
      codeDesc: "InvalidRouteTableName",
    });
  });
});

describe("routes", () => {
  test("they are made, listed and deleted", async () => {
    const { vpcId, hop } = await makeNetwork();
    const made = await call("CreateRouteTable", { vpcId, routeTableName: "front" });
    const table = { vpcId, routeTableId: made["unRouteTableId"] };
    const route = { destinationCidrBlock: "8.0.0.0/8", nextType: "9", nextHub: hop };
    expect(await call("CreateRoute", { ...table, routeSet: [route] })).toMatchObject({ code: 0 });
    const listed = {
      totalNum: 1,
      data: [{ destinationCidrBlock: "8.0.0.0/8", nextType: 9, unNextHub: hop }],
    };
    expect(await call("DescribeRoutes", table)).toMatchObject({ code: 0, data: listed });
    expect(await call("DescribeRoutes", { ...table, ...route })).toMatchObject({ data: listed });
    expect(await call("DescribeRoutes", { ...table, nextType: "8" })).toMatchObject({
      data: { totalNum: 0 },
    });
    expect(await call("CreateRoute", { ...table, routeSet: [route] })).toMatchObject({
      codeDesc: "RouteAlreadyExists",
    });
    expect(await call("DeleteRoute", { ...table, routeSet: [route] })).toMatchObject({ code: 0 });
    expect(await call("DeleteRoute", { ...table, routeSet: [route] })).toMatchObject({ code: 5000 });
  });

  test.each([
    ["8.8.8.8/8", "9", "hop", "InvalidDestinationCidr"],
    ["10.0.5.0/24", "9", "hop", "InvalidDestinationCidr"],
    ["8.0.0.0/8", "5", "hop", "InvalidRouteNextType"],
    ["8.0.0.0/8", "9", "10.0.1.222", "InvalidRouteNextHub.NotFound"],
    ["8.0.0.0/8", "8", "nat-00000000", "InvalidRouteNextHub.NotFound"],
    ["8.0.0.0/8", "0", "ins-00000000", "InvalidRouteNextHub.NotFound"],
    ["8.0.0.0/8", "1", "vpngw-00000000", "InvalidRouteNextHub.NotFound"],
  ])("%s through %s %s is refused as %s", async (destinationCidrBlock, nextType, named, codeDesc) => {
    const { vpcId, hop } = await makeNetwork();
    const made = await call("CreateRouteTable", { vpcId, routeTableName: "front" });
    const routeSet = [{ destinationCidrBlock, nextType, nextHub: named === "hop" ? hop : named }];
    const routeTableId = made["unRouteTableId"];
    expect(await call("CreateRoute", { vpcId, routeTableId, routeSet })).toMatchObject({ codeDesc });
  });

  test("a table holds no more than its quota", async () => {
    const { vpcId, hop } = await makeNetwork();
    const made = await call("CreateRouteTable", { vpcId, routeTableName: "front" });
    const routeSet = [8, 9, 11].map((first) => ({
      destinationCidrBlock: `${first}.0.0.0/8`,
      nextType: "9",
      nextHub: hop,
    }));
    const routeTableId = made["unRouteTableId"];
    expect(await call("CreateRoute", { vpcId, routeTableId, routeSet })).toMatchObject({
      code: 4400,
      codeDesc: "RouteLimitExceeded",
    });
  });
});
