import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cloud } from "../../src/server/index.ts";
import type { RpcCall } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunNetworks } from "./aliyun-place.ts";

let cloud: Cloud;
let call: RpcCall;
let ecs: RpcCall;

beforeAll(async () => {
  ({ cloud, call, ecs } = await aliyunNetworks());
});
afterAll(() => cloud.close());

describe("the default network", () => {
  test("is one, with a vSwitch to a zone", async () => {
    const zone = { ZoneId: "cn-hangzhou-h" };
    expect(await refusalOf(call("CreateDefaultVSwitch", zone))).toBe("InvalidVpcId.NotFound");
    const { VpcId } = await call("CreateDefaultVpc");
    expect(await refusalOf(call("CreateDefaultVpc"))).toBe("OperationDenied");
    const { VSwitchId } = await call("CreateDefaultVSwitch", zone);
    expect(await call("DescribeVSwitchAttributes", { VSwitchId })).toMatchObject({
      VpcId,
      IsDefault: true,
      CidrBlock: "172.31.0.0/20",
    });
    expect(await refusalOf(call("CreateDefaultVSwitch", zone))).toBe("DefaultVswitch.Existed");
  });
});

describe("routers", () => {
  test("are seen and named through either product", async () => {
    const { VpcId, VRouterId, RouteTableId } = await call("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    await call("ModifyVRouterAttribute", { VRouterId, VRouterName: "gate", Description: "the gate" });
    const expected = {
      TotalCount: 1,
      VRouters: {
        VRouter: [
          {
            VRouterId,
            VpcId,
            VRouterName: "gate",
            Description: "the gate",
            RouteTableIds: { RouteTableId: [RouteTableId] },
          },
        ],
      },
    };
    expect(await call("DescribeVRouters", { VRouterId })).toMatchObject(expected);
    expect(await ecs("DescribeVRouters", { VRouterId })).toMatchObject(expected);
    await ecs("ModifyVRouterAttribute", { VRouterId, VRouterName: "door" });
    expect(await call("DescribeVRouters", { VRouterId })).toMatchObject({
      VRouters: { VRouter: [{ VRouterName: "door", Description: "the gate" }] },
    });
    const absent = call("ModifyVRouterAttribute", { VRouterId: "vrt-none", VRouterName: "x" });
    expect(await refusalOf(absent)).toBe("InvalidVRouterId.NotFound");
  });
});

describe("ECS's own calls of old", () => {
  test("lead the whole life of a network", async () => {
    const { VpcId } = await ecs("CreateVpc", { CidrBlock: "10.0.0.0/16", VpcName: "old" });
    const rest = { VpcId, CidrBlock: "10.0.1.0/24", ZoneId: "cn-hangzhou-h" };
    const { VSwitchId } = await ecs("CreateVSwitch", { ...rest, VSwitchName: "sw" });
    expect(await refusalOf(ecs("CreateVSwitch", rest))).toBe("InvalidCidrBlock.Overlapped");
    await ecs("ModifyVpcAttribute", { VpcId, VpcName: "older", UserCidr: "8.0.0.0/8" });
    await ecs("ModifyVSwitchAttribute", { VSwitchId, Description: "described" });
    expect(await ecs("DescribeVpcs", { VpcId })).toMatchObject({
      TotalCount: 1,
      Vpcs: {
        Vpc: [
          {
            VpcId,
            VpcName: "older",
            VSwitchIds: { VSwitchId: [VSwitchId] },
            UserCidrs: { UserCidr: ["8.0.0.0/8"] },
          },
        ],
      },
    });
    expect(await ecs("DescribeVSwitches", { VpcId, ZoneId: "cn-hangzhou-h" })).toMatchObject({
      TotalCount: 1,
      VSwitches: {
        VSwitch: [{ VSwitchId, VSwitchName: "sw", Description: "described", AvailableIpAddressCount: 252 }],
      },
    });
    expect(await refusalOf(ecs("DeleteVpc", { VpcId }))).toBe("DependencyViolation.VSwitch");
    await ecs("DeleteVSwitch", { VSwitchId });
    expect(await refusalOf(ecs("DeleteVSwitch", { VSwitchId }))).toBe("InvalidVSwitchId.NotFound");
    await ecs("DeleteVpc", { VpcId });
    expect(await ecs("DescribeVpcs", { VpcId })).toMatchObject({ TotalCount: 0, Vpcs: { Vpc: [] } });
  });
});
