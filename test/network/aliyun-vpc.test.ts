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

async function newVpc(parameters: Record<string, unknown> = {}): Promise<string> {
  return String((await call("CreateVpc", { CidrBlock: "10.0.0.0/16", ...parameters }))["VpcId"]);
}

async function newVSwitch(VpcId: string, CidrBlock = "10.0.1.0/24"): Promise<string> {
  const answer = await call("CreateVSwitch", { VpcId, CidrBlock, ZoneId: "cn-hangzhou-h" });
  return String(answer["VSwitchId"]);
}

const attributes = (VpcId: string) => call("DescribeVpcAttribute", { VpcId });

describe("a network", () => {
  test("is made with a router and a route table, and shown so", async () => {
    const made = await call("CreateVpc", {
      CidrBlock: "10.0.0.0/16",
      VpcName: "first",
      Description: "the first",
      UserCidr: "8.0.0.0/8,9.0.0.0/8",
      EnableIpv6: true,
      ResourceGroupId: "rg-1",
      "Tag.1.Key": "team",
      "Tag.1.Value": "net",
    });
    expect(made).toMatchObject({
      VpcId: expect.stringMatching(/^vpc-/),
      VRouterId: expect.stringMatching(/^vrt-/),
      RouteTableId: expect.stringMatching(/^vtb-/),
      ResourceGroupId: "rg-1",
    });
    const VpcId = String(made["VpcId"]);
    const vSwitchId = await newVSwitch(VpcId);
    expect(await attributes(VpcId)).toMatchObject({
      VpcId,
      VpcName: "first",
      Description: "the first",
      CidrBlock: "10.0.0.0/16",
      Status: "Available",
      RegionId: "cn-hangzhou",
      VRouterId: made["VRouterId"],
      IsDefault: false,
      EnabledIpv6: true,
      Ipv6CidrBlock: expect.stringMatching(/^2408:.*\/56$/),
      UserCidrs: { UserCidr: ["8.0.0.0/8", "9.0.0.0/8"] },
      VSwitchIds: { VSwitchId: [vSwitchId] },
      Tags: { Tag: [{ Key: "team", Value: "net" }] },
      ResourceGroupId: "rg-1",
    });
    const { Vpcs } = await call("DescribeVpcs", { VpcId });
    expect(Vpcs).toMatchObject({
      Vpc: [
        {
          VpcId,
          RouterTableIds: { RouterTableIds: [made["RouteTableId"]] },
          NatGatewayIds: { NatGatewayIds: [] },
        },
      ],
    });
  });

  test("has the usual range when none is asked", async () => {
    const { VpcId } = await call("CreateVpc");
    expect(await attributes(String(VpcId))).toMatchObject({ CidrBlock: "172.16.0.0/12" });
  });

  test.each([
    [{ CidrBlock: "banana" }, "InvalidParameter"],
    [{ CidrBlock: "100.64.1.0/24" }, "InvalidParameter"],
    [{ CidrBlock: "169.254.0.0/16" }, "InvalidParameter"],
    [{ CidrBlock: "10.0.0.0/29" }, "IllegalParam.CidrBlockMask"],
    [{ VpcName: "http://x" }, "InvalidVpcName.Malformed"],
    [{ Description: "https://x" }, "InvalidVpcDiscription.Malformed"],
    [{ UserCidr: "8.0.0.0/8,9.0.0.0/8,11.0.0.0/8,12.0.0.0/8" }, "InvalidUserCidr.Quota"],
    [{ UserCidr: "8.0.0.1/8" }, "InvalidUserCidr.Malformed"],
    [{ Ipv4IpamPoolId: "ipam-pool-1" }, "UnsupportedFeature.Ipam"],
    [{ Ipv6Isp: "ChinaMobile" }, "UnsupportedFeature.Ipv6Isp"],
    [{ EnableIpv6: true, Ipv6CidrBlock: "2408:1::/56" }, "OperationFailed.IPv6CidrNotReserved"],
    [{ DryRun: true }, "DryRunOperation"],
  ])("is refused with %j", async (parameters, code) => {
    const before = await call("DescribeVpcs", { PageSize: 1 });
    expect(await refusalOf(call("CreateVpc", { CidrBlock: "10.0.0.0/16", ...parameters }))).toBe(code);
    expect((await call("DescribeVpcs", { PageSize: 1 }))["TotalCount"]).toBe(before["TotalCount"]);
  });

  test("is made once for one client token", async () => {
    const parameters = { CidrBlock: "10.0.0.0/16", ClientToken: "once" };
    const first = await call("CreateVpc", parameters);
    expect((await call("CreateVpc", parameters))["VpcId"]).toBe(first["VpcId"]);
    const other = call("CreateVpc", { ...parameters, VpcName: "other" });
    expect(await refusalOf(other)).toBe("InvalidIdempotenceParameter.Mismatch");
  });

  test("is changed in what is named", async () => {
    const VpcId = await newVpc({ VpcName: "before", Description: "kept" });
    await call("ModifyVpcAttribute", { VpcId, VpcName: "after", EnableIPv6: true, EnableDnsHostname: true });
    expect(await attributes(VpcId)).toMatchObject({
      VpcName: "after",
      Description: "kept",
      EnabledIpv6: true,
      DnsHostnameStatus: "ENABLED",
    });
    await call("ModifyVpcAttribute", { VpcId, EnableIPv6: false });
    expect(await attributes(VpcId)).toMatchObject({ EnabledIpv6: false, Ipv6CidrBlock: "" });
    await call("EnableVpcClassicLink", { VpcId });
    expect(await attributes(VpcId)).toMatchObject({ ClassicLinkEnabled: true });
    await call("DisableVpcClassicLink", { VpcId });
    expect(await attributes(VpcId)).toMatchObject({ ClassicLinkEnabled: false });
    expect(await refusalOf(call("ModifyVpcAttribute", { VpcId: "vpc-none" }))).toBe("InvalidVpcId.NotFound");
  });

  test("must be empty to be deleted, and says what is in it", async () => {
    const VpcId = await newVpc();
    const VSwitchId = await newVSwitch(VpcId);
    const remove = (more = {}) => call("DeleteVpc", { VpcId, ...more });
    expect(await refusalOf(remove())).toBe("DependencyViolation.VSwitch");
    await call("DeleteVSwitch", { VSwitchId });
    const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
    expect(await refusalOf(remove({ ForceDelete: true }))).toBe("DependencyViolation.SecurityGroup");
    await ecs("DeleteSecurityGroup", { SecurityGroupId });
    expect(await refusalOf(remove({ DryRun: true }))).toBe("DryRunOperation");
    await remove();
    expect(await refusalOf(remove())).toBe("InvalidVpcId.NotFound");
    expect(await refusalOf(attributes(VpcId))).toBe("InvalidVpcId.NotFound");
  });
});

describe("ranges", () => {
  test("are added, changed and taken", async () => {
    const VpcId = await newVpc();
    const add = (parameters: Record<string, unknown>) =>
      call("AssociateVpcCidrBlock", { VpcId, ...parameters });
    expect(await add({ SecondaryCidrBlock: "192.168.0.0/16" })).toMatchObject({
      CidrBlock: "192.168.0.0/16",
      IpVersion: "IPV4",
    });
    expect(await refusalOf(add({ SecondaryCidrBlock: "192.168.4.0/24" }))).toBe(
      "Duplicated.SecondaryCidrBlock",
    );
    expect(await refusalOf(add({ SecondaryCidrBlock: "127.0.0.0/16" }))).toBe(
      "IllegalParam.SecondaryCidrBlock",
    );
    expect(await refusalOf(add({}))).toBe("MissingParam.SecondaryCidrBlockOrIpv6CidrBlock");
    expect(await refusalOf(add({ IpVersion: "IPV5" }))).toBe("IllegalParam.IpVersion");
    expect(await refusalOf(add({ VpcId: "vpc-none", SecondaryCidrBlock: "10.9.0.0/16" }))).toBe(
      "InvalidVpc.NotFound",
    );
    expect(await add({ IpVersion: "IPV6" })).toMatchObject({ IpVersion: "IPV6" });
    expect(await refusalOf(add({ IpVersion: "IPV6" }))).toBe("QuotaExceeded.IPv6CidrBlock");
    for (const part of [1, 2, 3, 4]) await add({ SecondaryCidrBlock: `10.${part}.0.0/16` });
    expect(await refusalOf(add({ SecondaryCidrBlock: "10.5.0.0/16" }))).toBe("QuotaExceeded.VpcMultiCidr");

    const VSwitchId = await newVSwitch(VpcId, "10.1.7.0/24");
    const change = (OriginalCidrBlock: string, TargetCidrBlock: string, more = {}) =>
      call("ModifyVpcCidrBlock", { VpcId, OriginalCidrBlock, TargetCidrBlock, ...more });
    expect(await refusalOf(change("10.1.0.0/16", "10.1.128.0/17"))).toBe("DependencyViolation.VSwitch");
    expect(await refusalOf(change("10.1.0.0/16", "10.1.0.0/17", { DryRun: true }))).toBe("DryRunOperation");
    await change("10.1.0.0/16", "10.1.0.0/17");
    await change("10.0.0.0/16", "10.0.0.0/20");
    expect(await attributes(VpcId)).toMatchObject({
      CidrBlock: "10.0.0.0/20",
      SecondaryCidrBlocks: { SecondaryCidrBlock: expect.arrayContaining(["192.168.0.0/16", "10.1.0.0/17"]) },
    });
    const take = (parameters: Record<string, unknown>) =>
      call("UnassociateVpcCidrBlock", { VpcId, ...parameters });
    expect(await refusalOf(take({ SecondaryCidrBlock: "10.1.0.0/17" }))).toBe("DependencyViolation.VSwitch");
    await call("DeleteVSwitch", { VSwitchId });
    await take({ SecondaryCidrBlock: "10.1.0.0/17" });
    const { Ipv6CidrBlock } = await attributes(VpcId);
    await take({ IPv6CidrBlock: Ipv6CidrBlock });
    expect(await refusalOf(take({ SecondaryCidrBlock: "10.1.0.0/17" }))).toBe("InvalidCidrBlock.NotFound");
    expect(await refusalOf(take({}))).toBe("MissingParameter");
  });
});

describe("a list of networks", () => {
  test("is filtered, paged and rehearsed", async () => {
    const VpcId = await newVpc({
      VpcName: "needle",
      "Tag.1.Key": "find",
      "Tag.1.Value": "me",
      EnableIpv6: true,
    });
    const found = async (question: Record<string, unknown>) => {
      const { Vpcs } = await call("DescribeVpcs", { PageSize: 50, ...question });
      return (Vpcs as { Vpc: { VpcId: string }[] }).Vpc.map((one) => one.VpcId);
    };
    for (const [match, other] of [
      [{ VpcId: `vpc-none,${VpcId}` }, { VpcId: "vpc-none" }],
      [{ VpcName: "needle" }, { VpcName: "need" }],
      [{ IsDefault: false }, { IsDefault: true }],
      [{ EnableIpv6: true }, { EnableIpv6: false }],
      [{ "Tag.1.Key": "find" }, { "Tag.1.Key": "lose" }],
      [
        { "Tag.1.Key": "find", "Tag.1.Value": "me" },
        { "Tag.1.Key": "find", "Tag.1.Value": "you" },
      ],
      [{ VpcOwnerId: 100000000001 }, { VpcOwnerId: 5 }],
    ] as const) {
      expect(await found(match), JSON.stringify(match)).toContain(VpcId);
      expect(await found(other), JSON.stringify(other)).not.toContain(VpcId);
    }
    expect(await found({ DhcpOptionsSetId: "dopt-1" })).toEqual([]);
    const all = await found({});
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([all[1]]);
    const beyond = await call("DescribeVpcs", { PageNumber: 99, PageSize: 50 });
    expect(beyond).toMatchObject({ TotalCount: all.length, Vpcs: { Vpc: [] }, PageNumber: 99, PageSize: 50 });
    expect(await refusalOf(call("DescribeVpcs", { PageSize: 51 }))).toBe("InvalidParameter");
    expect(await refusalOf(call("DescribeVpcs", { DryRun: true }))).toBe("DryRunOperation");
  });
});
