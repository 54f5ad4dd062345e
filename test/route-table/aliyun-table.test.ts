import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunPlace, type AliyunTablePlace, aliyunTablePlace, rowsOf } from "./aliyun-place.ts";

let place: AliyunTablePlace;
let call: AliyunTablePlace["call"];
let makeTable: AliyunTablePlace["makeTable"];

beforeAll(async () => {
  place = await aliyunTablePlace();
  ({ call, makeTable } = place);
});
afterAll(() => place.cloud.close());

const listOf = (answer: Record<string, unknown>) => rowsOf(answer, "RouterTableList", "RouterTableListType");

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
      "InvalidParameter.RouteTableName.Malformed",
    );
    expect(await refusalOf(call("CreateRouteTable", { VpcId, Description: "x" }))).toBe(
      "InvalidParameter.Description.Malformed",
    );
    const modified = (more: object) =>
      refusalOf(call("ModifyRouteTableAttributes", { RouteTableId, ...more }));
    expect(await modified({ RouteTableName: "x" })).toBe("Abs.InvaliTableName.Malformed");
    expect(await modified({ Description: "x" })).toBe("InvalidDescription.Malformed");
    expect(await modified({ RouteTableId: "vtb-0" })).toBe("Abs.InvalidRouteTableId.NotExist");
    const typed = call("DescribeRouteTables", { Type: "Moon" });
    expect(await refusalOf(typed)).toBe("IllegalParam.Type");
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
      "InvalidBindingStatus.RouteTable",
    );
    await call("UnassociateRouteTable", { RouteTableId, VSwitchId });
    const [back] = listOf(await call("DescribeRouteTableList", { RouteTableId: main }));
    expect(back).toMatchObject({ VSwitchIds: { VSwitchId: [VSwitchId] } });
    expect(await refused("UnassociateRouteTable", { RouteTableId: main, VSwitchId })).toBe(
      "OperationUnsupported.SystemRouteTable",
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

  test("a network has nine tables besides the system one", async () => {
    const roomy = await aliyunPlace();
    const { VpcId } = await roomy.network();
    for (let made = 0; made < 9; made += 1) await roomy.call("CreateRouteTable", { VpcId });
    expect(await refusalOf(roomy.call("CreateRouteTable", { VpcId }))).toBe("QuotaExceeded.RouteTable");
    await roomy.cloud.close();
  });
});
