import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aliyunClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunPlace } from "./aliyun-place.ts";

const regionId = "ap-guangzhou";
let place: Awaited<ReturnType<typeof aliyunPlace>>;
let call: Awaited<ReturnType<typeof aliyunPlace>>["call"];
let vpc: ReturnType<typeof aliyunClients>["vpc"];
let types: ReturnType<typeof aliyunClients>["vpcTypes"];
let VpcId: string;
let main: string;
let custom: string;

beforeAll(async () => {
  place = await aliyunPlace();
  ({ call } = place);
  ({ vpc, vpcTypes: types } = aliyunClients(place.cloud, regionId));
  ({ VpcId, main } = await place.network());
  custom = String((await call("CreateRouteTable", { VpcId }))["RouteTableId"]);
});
afterAll(() => place.cloud.close());

const refused = (action: string, parameters: object) => refusalOf(call(action, { ...parameters }));

describe("gateway route tables", () => {
  test("the table is judged before the gateway, which is never there", async () => {
    const gatewayId = "ipv4gw-0";
    const ask = { regionId, gatewayId, gatewayType: "Ipv4Gateway" };
    const both = (routeTableId: string, more: object = {}) => [
      vpc.associateRouteTableWithGateway(
        new types.AssociateRouteTableWithGatewayRequest({ ...ask, routeTableId, ...more }),
      ),
      vpc.dissociateRouteTableFromGateway(
        new types.DissociateRouteTableFromGatewayRequest({ ...ask, routeTableId, ...more }),
      ),
    ];
    const codes = (calls: Promise<unknown>[]) => Promise.all(calls.map(refusalOf));
    expect(new Set(await codes(both("vtb-0")))).toEqual(new Set(["ResourceNotFound.RouteTable"]));
    expect(new Set(await codes(both(main)))).toEqual(new Set(["OperationDenied.RouteTableTypeIncorrect"]));
    expect(new Set(await codes(both(custom)))).toEqual(new Set(["ResourceNotFound.Ipv4Gateway"]));
    expect(new Set(await codes(both(custom, { dryRun: true })))).toEqual(
      new Set(["ResourceNotFound.Ipv4Gateway"]),
    );
    expect(new Set(await codes(both(custom, { gatewayType: "Nat" })))).toEqual(
      new Set(["IllegalParam.GatewayType"]),
    );
  });

  test("their entries are those of no table that is here", async () => {
    const listed = (gatewayRouteTableId: string, more: object = {}) =>
      refusalOf(
        vpc.listGatewayRouteTableEntries(
          new types.ListGatewayRouteTableEntriesRequest({ regionId, gatewayRouteTableId, ...more }),
        ),
      );
    expect(await listed("vtb-0")).toBe("ResourceNotFound.GatewayRouteTable");
    expect(await listed(custom)).toBe("ResourceNotFound.GatewayRouteTable");
    expect(await listed(custom, { maxResults: 101 })).toBe("InvalidParameter");
    expect(await listed(custom, { destinationCidrBlock: "ten" })).toBe("InvalidCidrBlock.Malformed");
  });

  test("an entry's change is read before its table is missed", async () => {
    const change = { GatewayRouteTableId: custom, DestinationCidrBlock: "10.0.1.0/24", NextHopType: "Local" };
    const updated = (more: object) =>
      refused("UpdateGatewayRouteTableEntryAttribute", { ...change, ...more });
    expect(await updated({})).toBe("ResourceNotFound.RouteTable");
    expect(await updated({ GatewayRouteTableId: "", IPv4GatewayRouteTableId: "vtb-0" })).toBe(
      "ResourceNotFound.RouteTable",
    );
    expect(await updated({ GatewayRouteTableId: "" })).toBe("MissingParameter");
    expect(await updated({ NextHopType: "Instance" })).toBe("MissingParameter");
    expect(await updated({ NextHopId: "i-0" })).toBe("InvalidParameter.Conflict");
    expect(await updated({ NextHopType: "Nat" })).toBe("InvalidParameter");
    expect(await updated({ Name: "x" })).toBe("InvalidParameter");
  });
});

describe("published routes", () => {
  test("none is published, and there is no target to publish to", async () => {
    const listed = (more: object) =>
      vpc.listVpcPublishedRouteEntries(
        new types.ListVpcPublishedRouteEntriesRequest({
          regionId,
          routeTableId: main,
          targetType: "ECR",
          ...more,
        }),
      );
    expect((await listed({})).body).toMatchObject({ routeEntries: [], nextToken: "" });
    expect(await refusalOf(listed({ routeTableId: "vtb-0" }))).toBe("InvalidRouteTableId.NotFound");
    expect(await refusalOf(listed({ targetType: "Moon" }))).toBe("InvalidParameter");
    expect(await refusalOf(listed({ maxResults: 501 }))).toBe("InvalidParameter");
    const entry = {
      "RouteEntries.1.RouteTableId": main,
      "RouteEntries.1.DestinationCidrBlock": "10.0.1.0/24",
    };
    const target = { TargetType: "ECR", TargetInstanceId: "ecr-0" };
    for (const action of ["PublishVpcRouteEntries", "WithdrawVpcPublishedRouteEntries"]) {
      const code = (more: object) => refused(action, { ...target, ...entry, ...more });
      expect(await code({})).toBe("ResourceNotFound.Instance");
      expect(await code({ "RouteEntries.1.DestinationCidrBlock": "9.0.0.0/8" })).toBe(
        "InvalidRouteEntry.NotFound",
      );
      expect(await code({ "RouteEntries.1.RouteTableId": "vtb-0" })).toBe("InvalidRouteTableId.NotFound");
      expect(await code({ TargetType: "Moon" })).toBe("InvalidParameter");
      expect(await refused(action, target)).toBe("MissingParameter");
    }
  });
});

describe("route target groups", () => {
  const member = (memberId: string, weight: number) => ({
    memberId,
    memberType: "GatewayLoadBalancerEndpoint",
    weight,
  });
  const pair = [member("ep-1", 100), member("ep-2", 0)];
  const made = (more: object = {}) => {
    const asked = { regionId, vpcId: VpcId, configMode: "Active-Standby", routeTargetMemberList: pair };
    return refusalOf(
      vpc.createRouteTargetGroup(new types.CreateRouteTargetGroupRequest({ ...asked, ...more })),
    );
  };

  test("none comes to be, as no member is here", async () => {
    expect(await made()).toBe("ResourceNotFound.GatewayLoadBalancerEndpoint");
    expect(await made({ vpcId: "vpc-0" })).toBe("InvalidVpcId.NotFound");
    expect(await made({ configMode: "Both" })).toBe("InvalidParameter");
    expect(await made({ routeTargetMemberList: pair.slice(0, 1) })).toBe("InvalidParameter");
    expect(await made({ routeTargetMemberList: [member("ep-1", 100), member("ep-1", 0)] })).toBe(
      "InvalidParameter",
    );
    expect(await made({ routeTargetMemberList: [{ ...pair[0], memberType: "Nat" }, pair[1]] })).toBe(
      "InvalidParameter",
    );
    expect(await made({ routeTargetGroupName: "http://x" })).toBe("InvalidParameter");
  });

  test("so that none is listed, found, changed, switched or deleted", async () => {
    const listed = (more: object = {}) =>
      vpc.listRouteTargetGroups(new types.ListRouteTargetGroupsRequest({ regionId, ...more }));
    expect((await listed({ vpcId: VpcId })).body).toMatchObject({ routeTargetGroups: [], totalCount: 0 });
    expect(await refusalOf(listed({ maxResults: 51 }))).toBe("InvalidParameter");
    const asked = { RouteTargetGroupId: "rtg-0" };
    for (const verb of ["GetRouteTargetGroup", "SwitchActiveRouteTarget", "DeleteRouteTargetGroup"]) {
      expect(await refused(verb, asked)).toBe("ResourceNotFound.RouteTargetGroup");
    }
    const updated = (more: object) => refused("UpdateRouteTargetGroup", { ...asked, ...more });
    expect(await updated({ RouteTargetGroupName: "new" })).toBe("ResourceNotFound.RouteTargetGroup");
    expect(await updated({ RouteTargetGroupName: "http://x" })).toBe("InvalidParameter");
  });
});
