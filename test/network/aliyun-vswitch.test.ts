import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCloud } from "../../src/server/index.ts";
import { popClient } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { type AliyunNetwork, aliyunNetwork, ZoneId } from "./aliyun-place.ts";

let cloud: AliyunNetwork["cloud"];
let call: AliyunNetwork["call"];
let ecs: AliyunNetwork["ecs"];
let VpcId: AliyunNetwork["VpcId"];
let create: AliyunNetwork["create"];
let made: AliyunNetwork["made"];
let attributes: AliyunNetwork["attributes"];

beforeAll(async () => {
  ({ cloud, call, ecs, VpcId, create, made, attributes } = await aliyunNetwork());
});
afterAll(() => cloud.close());

describe("a vSwitch", () => {
  test("is made with what was asked, and shown so", async () => {
    const VSwitchId = await made("10.0.1.0/24", {
      VSwitchName: "first",
      Description: "the first",
      Ipv6CidrBlock: 7,
      "Tag.1.Key": "team",
      "Tag.1.Value": "net",
    });
    expect(VSwitchId).toMatch(/^vsw-/);
    const whole = {
      VSwitchId,
      VpcId,
      ZoneId,
      VSwitchName: "first",
      Description: "the first",
      CidrBlock: "10.0.1.0/24",
      Status: "Available",
      AvailableIpAddressCount: 252,
      EnabledIpv6: true,
      Ipv6CidrBlock: expect.stringMatching(/07::\/64$/),
      RouteTable: { RouteTableId: expect.stringMatching(/^vtb-/), RouteTableType: "System" },
      Tags: { Tag: [{ Key: "team", Value: "net" }] },
    };
    expect(await attributes(VSwitchId)).toMatchObject(whole);
    expect(await call("DescribeVSwitches", { VSwitchId })).toMatchObject({
      TotalCount: 1,
      VSwitches: { VSwitch: [whole] },
    });
  });

  test.each([
    ["10.0.1.128/25", {}, "InvalidCidrBlock.Overlapped"],
    ["10.1.0.0/24", {}, "InvalidCidrBlock.Malformed"],
    ["10.0.2.1/24", {}, "InvalidCidrBlock.Malformed"],
    ["10.0.2.0/30", {}, "InvalidCirdrBlock.MaskLength"],
    ["10.0.2.0/24", { ZoneId: "mars-1" }, "InvalidZoneId.NotFound"],
    ["10.0.2.0/24", { VpcId: "vpc-none" }, "InvalidVpcId.NotFound"],
    ["10.0.2.0/24", { VSwitchName: "http://x" }, "InvalidVSwitchName.Malformed"],
    ["10.0.2.0/24", { Description: "https://x" }, "InvalidVSwitchDiscription.Malformed"],
    ["10.0.2.0/24", { Ipv6CidrBlock: 256 }, "InvalidParameter"],
    ["10.0.2.0/24", { Ipv6CidrMask: 80 }, "InvalidParameter"],
  ])("cannot be made with %s and %j", async (cidr, more, code) => {
    expect(await refusalOf(create(cidr, more))).toBe(code);
  });

  test("is changed, IPv6 included", async () => {
    const VSwitchId = await made("10.0.3.0/24");
    const change = (more: Record<string, unknown>) => call("ModifyVSwitchAttribute", { VSwitchId, ...more });
    await change({ VSwitchName: "renamed", EnableIPv6: true, Ipv6CidrBlock: 33 });
    expect(await attributes(VSwitchId)).toMatchObject({
      VSwitchName: "renamed",
      Ipv6CidrBlock: expect.stringMatching(/21::\/64$/),
    });
    expect(await refusalOf(change({ EnableIPv6: true }))).toBe("MissingParameter");
    expect(await refusalOf(change({ EnableIPv6: false, Ipv6CidrBlock: 3 }))).toBe(
      "InvalidParameter.Conflict",
    );
    await change({ EnableIPv6: false });
    expect(await attributes(VSwitchId)).toMatchObject({ EnabledIpv6: false, Ipv6CidrBlock: "" });
    expect(await refusalOf(change({ VSwitchId: "vsw-none" }))).toBe("InvalidVSwitchId.NotFound");
  });

  test("says when it is busy or still used", async () => {
    const VSwitchId = await made("10.0.4.0/24");
    const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
    const { NetworkInterfaceId } = await ecs("CreateNetworkInterface", { VSwitchId, SecurityGroupId });
    expect(await refusalOf(call("DeleteVSwitch", { VSwitchId }))).toBe("DependencyViolation");
    await ecs("DeleteNetworkInterface", { NetworkInterfaceId });
    expect(await refusalOf(call("DeleteVSwitch", { VSwitchId, DryRun: true }))).toBe("DryRunOperation");
    await call("DeleteVSwitch", { VSwitchId });
    expect(await refusalOf(attributes(VSwitchId))).toBe("InvalidVSwitchId.NotFound");
    // The vendor's page says 400, but Terraform takes only 404 for gone.
    await expect(attributes(VSwitchId)).rejects.toMatchObject({ entry: { response: { statusCode: 404 } } });
  });

  test("knows which addresses can be had", async () => {
    const VSwitchId = await made("10.0.5.0/24", { Ipv6CidrBlock: 5 });
    const can = async (PrivateIpAddress: string, more = {}) =>
      (await call("CheckCanAllocateVpcPrivateIpAddress", { VSwitchId, PrivateIpAddress, ...more }))[
        "CanAllocate"
      ];
    const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
    await ecs("CreateNetworkInterface", { VSwitchId, SecurityGroupId, PrimaryIpAddress: "10.0.5.9" });
    expect(await can("10.0.5.8")).toBe(true);
    for (const address of ["10.0.5.9", "10.0.5.0", "10.0.5.253", "10.0.6.1", "banana"]) {
      expect(await can(address), address).toBe(false);
    }
    const range = String((await attributes(VSwitchId))["Ipv6CidrBlock"]).replace("/64", "");
    expect(await can(`${range}1234`, { IpVersion: "ipv6" })).toBe(true);
    expect(await can("2001:db8::1", { IpVersion: "ipv6" })).toBe(false);
    expect(await refusalOf(can("10.0.5.8", { IpVersion: "ipv5" }))).toBe("InvalidParameter");
    expect(await refusalOf(can("10.0.5.8", { VSwitchId: "vsw-none" }))).toBe("InvalidVSwitchId.NotFound");
  });

  test("is listed by every documented name", async () => {
    const VSwitchId = await made("10.0.7.0/24", {
      VSwitchName: "needle",
      ZoneId: "cn-hangzhou-i",
      Ipv6CidrBlock: 9,
      "Tag.1.Key": "find",
    });
    const { RouteTable } = await attributes(VSwitchId);
    const { RouteTableId } = RouteTable as { RouteTableId: string };
    const found = async (question: Record<string, unknown>) => {
      const { VSwitches } = await call("DescribeVSwitches", { PageSize: 50, ...question });
      return (VSwitches as { VSwitch: { VSwitchId: string }[] }).VSwitch.map((one) => one.VSwitchId);
    };
    for (const [match, other] of [
      [{ VpcId }, { VpcId: "vpc-none" }],
      [{ VSwitchId }, { VSwitchId: "vsw-none" }],
      [{ VSwitchName: "needle" }, { VSwitchName: "need" }],
      [{ ZoneId: "cn-hangzhou-i" }, { ZoneId }],
      [{ IsDefault: false }, { IsDefault: true }],
      [{ EnableIpv6: true }, { EnableIpv6: false }],
      [{ RouteTableId }, { RouteTableId: "vtb-none" }],
      [{ "Tag.1.Key": "find" }, { "Tag.1.Key": "lose" }],
      [{ VSwitchOwnerId: 100000000001 }, { VSwitchOwnerId: 5 }],
    ] as const) {
      expect(await found(match), JSON.stringify(match)).toContain(VSwitchId);
      expect(await found(other), JSON.stringify(other)).not.toContain(VSwitchId);
    }
    expect(await refusalOf(call("DescribeVSwitches", { DryRun: true }))).toBe("DryRunOperation");
  });
});

describe("what is pending", () => {
  test("becomes available when its task ends, and is busy until then", async () => {
    const slow = await createCloud({
      rateLimits: { mode: "off", perSecond: {} },
      tasks: { default: { ends: "on-poll", polls: 2 }, byOperation: {} },
    });
    try {
      const vpc = popClient(slow, "vpc");
      const { VpcId: id } = await vpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
      const vSwitch = { VpcId: id, ZoneId, CidrBlock: "10.0.1.0/24" };
      expect(await refusalOf(vpc("CreateVSwitch", vSwitch))).toBe("IncorrectVpcStatus");
      expect(await refusalOf(vpc("DeleteVpc", { VpcId: id }))).toBe("IncorrectVpcStatus");
      expect(await vpc("DescribeVpcAttribute", { VpcId: id })).toMatchObject({ Status: "Pending" });
      expect(await vpc("DescribeVpcAttribute", { VpcId: id })).toMatchObject({ Status: "Available" });
      const { VSwitchId } = await vpc("CreateVSwitch", vSwitch);
      expect(await refusalOf(vpc("DeleteVSwitch", { VSwitchId }))).toBe("IncorrectVSwitchStatus");
      expect(await vpc("DescribeVSwitches", { VSwitchId })).toMatchObject({
        VSwitches: { VSwitch: [{ Status: "Pending" }] },
      });
      expect(await vpc("DescribeVSwitchAttributes", { VSwitchId })).toMatchObject({ Status: "Available" });
      await vpc("DeleteVSwitch", { VSwitchId });
      await vpc("DeleteVpc", { VpcId: id });
    } finally {
      await slow.close();
    }
  });
});
