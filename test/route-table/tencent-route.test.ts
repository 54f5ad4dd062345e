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
});
