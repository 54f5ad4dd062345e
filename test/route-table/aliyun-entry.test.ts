import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { type AliyunTablePlace, aliyunTablePlace, rowsOf } from "./aliyun-place.ts";

let place: AliyunTablePlace;
let call: AliyunTablePlace["call"];
let makeTable: AliyunTablePlace["makeTable"];

beforeAll(async () => {
  place = await aliyunTablePlace();
  ({ call, makeTable } = place);
});
afterAll(() => place.cloud.close());

const entriesOf = (answer: Record<string, unknown>) => rowsOf(answer, "RouteEntrys", "RouteEntry");

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
    const gone = { RouteTableId, DestinationCidrBlock: entry.DestinationCidrBlock };
    expect(await refusalOf(call("DeleteRouteEntry", gone))).toBe("InvalidRouteEntry.NotFound");
    const local = { RouteTableId, DestinationCidrBlock: "10.0.1.0/24" };
    expect(await refusalOf(call("DeleteRouteEntry", local))).toBe("OperationDenied");
  });

  test("one does not become another that is there, though that be off", async () => {
    const network = await place.network();
    const RouteTableId = await makeTable(network.VpcId);
    const DestinationCidrBlock = "8.0.0.0/8";
    const [NextHopId, other] = [await place.eni(network), await place.eni(network)];
    const entry = { RouteTableId, DestinationCidrBlock, NextHopType: "NetworkInterface" };
    const { RouteEntryId } = await call("CreateRouteEntry", { ...entry, NextHopId });
    await place.vpc.DisableRoutes({ RouteTableId, RouteItemIds: [String(RouteEntryId)] });
    const made = await call("CreateRouteEntry", { ...entry, NextHopId: other });
    const change = { RouteEntryId: String(made["RouteEntryId"]), NewNextHopType: "NetworkInterface" };
    expect(await refusalOf(call("ModifyRouteEntry", { ...change, NewNextHopId: NextHopId }))).toMatch(
      /Duplicate/,
    );
    await call("ModifyRouteEntry", { ...change, NewNextHopId: other });
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
