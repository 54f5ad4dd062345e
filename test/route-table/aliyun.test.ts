import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunPlace, rowsOf } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof aliyunPlace>>;
let call: Awaited<ReturnType<typeof aliyunPlace>>["call"];

beforeAll(async () => {
  place = await aliyunPlace({
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "routeTablesPerVpc", limit: 3 },
      { quota: "routesPerTable", limit: 4 },
    ],
  });
  ({ call } = place);
});
afterAll(() => place.cloud.close());

const listOf = (answer: Record<string, unknown>) => rowsOf(answer, "RouterTableList", "RouterTableListType");
const entriesOf = (answer: Record<string, unknown>) => rowsOf(answer, "RouteEntrys", "RouteEntry");

async function makeTable(VpcId: string, name = "custom") {
  const made = await call("CreateRouteTable", { VpcId, RouteTableName: name });
  return String(made["RouteTableId"]);
}

describe("route tables", () => {
  test("one is made, shown, renamed and deleted", async () => {
    const { VpcId, main } = await place.network();
    const made = await call("CreateRouteTable", {
      VpcId,
      RouteTableName: "front",
      Description: "for the front",
      "Tag.1.Key": "city",
      "Tag.1.Value": "shanghai",
    });
    const RouteTableId = String(made["RouteTableId"]);
    expect(RouteTableId).toMatch(/^vtb-[0-9a-z]{20}$/);
    const both = await call("DescribeRouteTableList", { VpcId });
    expect(both).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 10 });
    expect(listOf(both).map((one) => [one["RouteTableId"], one["RouteTableType"]])).toEqual([
      [main, "System"],
      [RouteTableId, "Custom"],
    ]);
    const [shown] = listOf(await call("DescribeRouteTableList", { RouteTableId }));
    expect(shown).toMatchObject({
      RouteTableName: "front",
      Description: "for the front",
      AssociateType: "VSwitch",
      RouterType: "VRouter",
      RouterId: expect.stringMatching(/^vrt-/),
      VpcId,
      VSwitchIds: { VSwitchId: [] },
      Status: "Available",
      CreationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      RoutePropagationEnable: true,
      Tags: { Tag: [{ Key: "city", Value: "shanghai" }] },
    });
    const change = { RouteTableId, RouteTableName: "back", RoutePropagationEnable: false };
    await call("ModifyRouteTableAttributes", change);
    const RouterId = String(shown?.["RouterId"]);
    for (const filter of [
      { RouteTableName: "back" },
      { RouterId, RouteTableType: "Custom" },
      { VpcId, "Tag.1.Key": "city" },
    ]) {
      expect(listOf(await call("DescribeRouteTableList", filter))).toMatchObject([change]);
    }
    expect(await call("DescribeRouteTableList", { RouterType: "VBR" })).toMatchObject({ TotalCount: 0 });
    await call("DeleteRouteTable", { RouteTableId });
    expect(await call("DescribeRouteTableList", { RouteTableId })).toMatchObject({ TotalCount: 0 });
  });

  test("the older list shows the routes, in both products", async () => {
    const { VpcId, main } = await place.network();
    const [table] = listOf(await call("DescribeRouteTableList", { VpcId }));
    const VRouterId = table?.["RouterId"];
    for (const client of [call, place.ecs]) {
      const answer = await client("DescribeRouteTables", { VRouterId });
      const [shown] = rowsOf(answer, "RouteTables", "RouteTable");
      expect(shown).toMatchObject({ RouteTableId: main, RouteTableType: "System", VRouterId });
      const entries = rowsOf(shown ?? {}, "RouteEntrys", "RouteEntry");
      expect(entries.map((one) => [one["DestinationCidrBlock"], one["Type"], one["NextHopType"]])).toEqual([
        ["100.64.0.0/10", "System", "service"],
        ["10.0.1.0/24", "System", "local"],
      ]);
    }
  });

  test("what cannot be done is refused", async () => {
    const { VpcId, VSwitchId, main } = await place.network();
    const RouteTableId = await makeTable(VpcId);
    expect(await refusalOf(call("DeleteRouteTable", { RouteTableId: main }))).toBe("IncorrectRouteTableType");
    await call("AssociateRouteTable", { RouteTableId, VSwitchId });
    expect(await refusalOf(call("DeleteRouteTable", { RouteTableId }))).toBe("IncorrectVSwitchStatus");
    const other = await makeTable(VpcId);
    const hop = { NextHopType: "NetworkInterface", NextHopId: await place.eni({ VpcId, VSwitchId }) };
    await call("CreateRouteEntry", { RouteTableId: other, DestinationCidrBlock: "8.0.0.0/8", ...hop });
    expect(await refusalOf(call("DeleteRouteTable", { RouteTableId: other }))).toBe(
      "IncorrectRouteTableStatus.RouteEntryExist",
    );
    expect(await refusalOf(call("DeleteRouteTable", { RouteTableId: "vtb-0" }))).toBe(
      "InvalidRouteTableId.NotFound",
    );
    expect(await refusalOf(call("CreateRouteTable", { VpcId: "vpc-0" }))).toBe("InvalidVpcId.NotFound");
    expect(await refusalOf(call("CreateRouteTable", { VpcId }))).toBe("QuotaExceeded.RouteTable");
    expect(await refusalOf(call("CreateRouteTable", { VpcId, RouteTableName: "x" }))).toBe(
      "InvalidParameter",
    );
    expect(await refusalOf(call("CreateRouteTable", { VpcId, AssociateType: "Gateway" }))).toMatch(
      /Unsupported|InvalidParameter/,
    );
  });
});

describe("association", () => {
  test("a vSwitch takes one custom table and gives it back", async () => {
    const { VpcId, VSwitchId, main } = await place.network();
    const RouteTableId = await makeTable(VpcId);
    const other = await makeTable(VpcId);
    await call("AssociateRouteTable", { RouteTableId, VSwitchId });
    const [shown] = listOf(await call("DescribeRouteTableList", { RouteTableId }));
    expect(shown).toMatchObject({ VSwitchIds: { VSwitchId: [VSwitchId] } });
    const refused = (action: string, parameters: object) => refusalOf(call(action, { ...parameters }));
    expect(await refused("AssociateRouteTable", { RouteTableId: other, VSwitchId })).toBe(
      "Forbidden.VSwitchAlreadyAssociatedRouteTable",
    );
    expect(await refused("AssociateRouteTable", { RouteTableId: main, VSwitchId })).toBe(
      "OperationDenied.SwitchToSystemRouteTable",
    );
    expect(await refused("UnassociateRouteTable", { RouteTableId: other, VSwitchId })).toBe(
      "InvalidVSwitchId.NotFound",
    );
    await call("UnassociateRouteTable", { RouteTableId, VSwitchId });
    const [back] = listOf(await call("DescribeRouteTableList", { RouteTableId: main }));
    expect(back).toMatchObject({ VSwitchIds: { VSwitchId: [VSwitchId] } });
    expect(await refused("UnassociateRouteTable", { RouteTableId: main, VSwitchId })).toBe(
      "OperationDenied.SwitchToSystemRouteTable",
    );
    const abroad = await place.network();
    expect(await refused("AssociateRouteTable", { RouteTableId, VSwitchId: abroad.VSwitchId })).toBe(
      "Forbidden.NotInSameVpc",
    );
    expect(await refused("AssociateRouteTable", { RouteTableId, VSwitchId: "vsw-0" })).toBe(
      "InvalidVSwitchId.NotFound",
    );
  });
});

describe("route entries", () => {
  test("their life", async () => {
    const network = await place.network();
    const RouteTableId = await makeTable(network.VpcId);
    const NextHopId = await place.eni(network);
    const entry = {
      RouteTableId,
      DestinationCidrBlock: "8.0.0.0/8",
      NextHopType: "NetworkInterface",
      NextHopId,
      RouteEntryName: "out",
      Description: "the way out",
    };
    expect(await refusalOf(call("CreateRouteEntry", { ...entry, DryRun: true }))).toBe("DryRunOperation");
    const made = await call("CreateRouteEntry", entry);
    const RouteEntryId = String(made["RouteEntryId"]);
    expect(RouteEntryId).toMatch(/^rte-/);
    const list = async (more: object) =>
      entriesOf(await call("DescribeRouteEntryList", { RouteTableId, ...more }));
    expect(await list({ RouteEntryType: "Custom" })).toMatchObject([
      {
        RouteEntryId,
        RouteEntryName: "out",
        Description: "the way out",
        DestinationCidrBlock: "8.0.0.0/8",
        Type: "Custom",
        Status: "Available",
        IpVersion: "ipv4",
        NextHops: { NextHop: [{ NextHopType: "NetworkInterface", NextHopId, Enabled: 1 }] },
      },
    ]);
    for (const filter of [
      { RouteEntryId },
      { RouteEntryName: "out" },
      { NextHopId },
      { NextHopType: "NetworkInterface" },
      { DestinationCidrBlock: "8.0.0.0/8" },
      { "DestCidrBlockList.1": "8.0.0.0/8", IpVersion: "ipv4" },
    ]) {
      expect(await list(filter)).toHaveLength(1);
    }
    expect(await list({ RouteEntryType: "System" })).toHaveLength(2);
    expect(await list({ RouteEntryType: "BGP" })).toHaveLength(0);
    expect(await list({ IpVersion: "ipv6" })).toHaveLength(0);
    expect(await list({ NextHopType: "VpnGateway" })).toHaveLength(0);
    expect(await list({ ServiceType: "TR" })).toHaveLength(0);
    const first = await call("DescribeRouteEntryList", { RouteTableId, MaxResult: 2 });
    expect(first).toMatchObject({ TotalCount: 3 });
    const NextToken = first["NextToken"];
    expect(await list({ MaxResult: 2, NextToken })).toHaveLength(1);

    const other = await place.eni(network);
    const change = { NewNextHopType: "NetworkInterface", NewNextHopId: other, RouteEntryName: "anew" };
    await call("ModifyRouteEntry", { RouteEntryId, ...change });
    expect(await list({ RouteEntryId })).toMatchObject([
      { RouteEntryName: "anew", NextHops: { NextHop: [{ NextHopId: other }] } },
    ]);
    const both = { RouteEntryId, RouteTableId };
    expect(await refusalOf(call("DeleteRouteEntry", both))).toBe(
      "ParamExclusive.RouteEntryIdAndRouteTableIdOrDestCidrBlock",
    );
    expect(await refusalOf(call("DeleteRouteEntry", { RouteEntryId, DryRun: true }))).toBe("DryRunOperation");
    await call("DeleteRouteEntry", { RouteEntryId });
    expect(await refusalOf(call("DeleteRouteEntry", { RouteEntryId }))).toBe("InvalidRouteEntryId.NotFound");
    const local = { RouteTableId, DestinationCidrBlock: "10.0.1.0/24" };
    expect(await refusalOf(call("DeleteRouteEntry", local))).toBe("OperationDenied.DeleteManagedRouteEntry");
  });

  test.each([
    ["10.0.1.0/25", {}, "InvalidCidrBlock"],
    ["100.64.1.0/24", {}, "InvalidCidrBlock"],
    ["8.8.8.8/8", {}, "InvalidCidrBlock.Malformed"],
    ["8.0.0.0/8", { NextHopType: "Pigeon" }, "InvalidNextHopType"],
    ["8.0.0.0/8", { NextHopId: "eni-0" }, "InvalidNextHopId.NotFound"],
    ["8.0.0.0/8", { NextHopType: "Instance", NextHopId: "i-0" }, "InvalidNextHopId.NotFound"],
    ["8.0.0.0/8", { NextHopType: "NatGateway", NextHopId: "ngw-0" }, "InvalidNextHopId.NotFound"],
    ["8.0.0.0/8", { NextHopType: "HaVip", NextHopId: "havip-0" }, "InvalidNextHopId.NotFound"],
    ["8.0.0.0/8", { NextHopType: "VpnGateway", NextHopId: "vpn-0" }, "InvalidNextHopId.NotFound"],
    ["8.0.0.0/8", { RouteTableId: "vtb-0" }, "InvalidRouteTableId.NotFound"],
    ["9.0.0.0/8", {}, "InvalidCIDRBlock.Duplicate"],
  ])("%s with %o is refused as %s", async (DestinationCidrBlock, more, expected) => {
    const network = await place.network();
    const RouteTableId = await makeTable(network.VpcId);
    const hop = { NextHopType: "NetworkInterface", NextHopId: await place.eni(network) };
    await call("CreateRouteEntry", { RouteTableId, DestinationCidrBlock: "9.0.0.0/8", ...hop });
    const entry = { RouteTableId, DestinationCidrBlock, ...hop, ...more };
    expect(await refusalOf(call("CreateRouteEntry", entry))).toBe(expected);
  });

  test("many come and go together or not at all, and are summed up", async () => {
    const network = await place.network();
    const { VpcId, main } = network;
    const NextHop = await place.eni(network);
    const many = (destinations: readonly string[]) =>
      Object.fromEntries(
        destinations.flatMap((destination, index) => [
          [`RouteEntries.${index + 1}.RouteTableId`, main],
          [`RouteEntries.${index + 1}.DstCidrBlock`, destination],
          [`RouteEntries.${index + 1}.NextHop`, NextHop],
          [`RouteEntries.${index + 1}.NextHopType`, "NetworkInterface"],
        ]),
      );
    expect(await refusalOf(call("CreateRouteEntries", many(["8.0.0.0/8", "10.0.1.0/24"])))).toMatch(
      /^InvalidCidrBlock/,
    );
    const made = await call("CreateRouteEntries", many(["8.0.0.0/8", "9.0.0.0/8"]));
    expect(made).toMatchObject({ SuccessCount: 2, FailedCount: 0, FailedRouteEntries: [] });
    const summary = await call("GetVpcRouteEntrySummary", { VpcId, RouteEntryType: "Custom" });
    expect(summary).toMatchObject({
      RouteEntrySummarys: [{ RouteTableId: main, EntrySummarys: [{ RouteEntryType: "Custom", Count: 2 }] }],
    });
    const system = { VpcId, RouteTableId: main, RouteEntryType: "System" };
    expect(await call("GetVpcRouteEntrySummary", system)).toMatchObject({
      RouteEntrySummarys: [{ EntrySummarys: [{ Count: 2 }] }],
    });
    expect(await refusalOf(call("GetVpcRouteEntrySummary", { ...system, VpcId: "vpc-0" }))).toMatch(
      /NotFound$/,
    );
    const full = many(["11.0.0.0/8", "12.0.0.0/8", "13.0.0.0/8"]);
    expect(await refusalOf(call("CreateRouteEntries", full))).toBe("QuotaExceeded");
    expect(await call("DeleteRouteEntries", many(["8.0.0.0/8", "9.0.0.0/8"]))).toMatchObject({
      SuccessCount: 2,
    });
    expect(await refusalOf(call("DeleteRouteEntries", {}))).toBe("MissingParameter");
  });

  test("an instance that a route leads to stays", async () => {
    const { VpcId, VSwitchId: SubnetId, main: RouteTableId } = await place.network();
    const { cvm } = tencentClients(place.cloud);
    const { InstanceIdSet } = await cvm.RunInstances({
      Placement: { Zone: "ap-guangzhou-3" },
      ImageId: "img-487zeit5",
      InstanceType: "S5.MEDIUM4",
      VirtualPrivateCloud: { VpcId, SubnetId },
    });
    const InstanceId = InstanceIdSet?.[0] ?? "";
    const entry = { RouteTableId, DestinationCidrBlock: "8.0.0.0/8", NextHopId: InstanceId };
    await call("CreateRouteEntry", entry);
    const remove = () => place.ecs("DeleteInstance", { InstanceId, Force: true });
    expect(await refusalOf(remove())).toBe("DependencyViolation.RouteEntry");
    await call("DeleteRouteEntry", entry);
    await remove();
    expect(await refusalOf(call("CreateRouteEntry", entry))).toBe("InvalidNextHopId.NotFound");
  });

  test("ECS has them too, as in the days of old", async () => {
    const network = await place.network();
    const hop = { NextHopType: "NetworkInterface", NextHopId: await place.eni(network) };
    const entry = { RouteTableId: network.main, DestinationCidrBlock: "8.0.0.0/8", ...hop };
    await place.ecs("CreateRouteEntry", entry);
    expect(await refusalOf(place.ecs("CreateRouteEntry", entry))).toMatch(/Duplicate/);
    await place.ecs("DeleteRouteEntry", entry);
    expect(await refusalOf(place.ecs("DeleteRouteEntry", entry))).toMatch(/NotFound$/);
  });
});

describe("routers", () => {
  test("a network has one, which can be named, in both products", async () => {
    const { VpcId, main } = await place.network();
    const [table] = listOf(await call("DescribeRouteTableList", { VpcId }));
    const VRouterId = table?.["RouterId"];
    for (const [client, VRouterName] of [
      [call, "gate"],
      [place.ecs, "door"],
    ] as const) {
      await client("ModifyVRouterAttribute", { VRouterId, VRouterName, Description: "of the network" });
      const answer = await client("DescribeVRouters", { VRouterId });
      expect(answer).toMatchObject({ TotalCount: 1 });
      expect(rowsOf(answer, "VRouters", "VRouter")).toMatchObject([
        { VRouterId, VRouterName, VpcId, RouteTableIds: { RouteTableId: [main] } },
      ]);
    }
    expect(await refusalOf(call("ModifyVRouterAttribute", { VRouterId: "vrt-0" }))).toBe(
      "InvalidVRouterId.NotFound",
    );
  });
});
