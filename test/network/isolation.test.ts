import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, qcloudClient, type Signer, tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

const owner: Signer = { secretId: "owner-key", secretKey: "owner-secret" };
const stranger: Signer = { secretId: "stranger-key", secretKey: "stranger-secret" };
let cloud: Cloud;

beforeAll(async () => {
  const account = (id: string, { secretId, secretKey }: Signer) => ({
    id,
    keys: [{ id: secretId, secret: secretKey }],
  });
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    accounts: [account("100000000001", owner), account("100000000002", stranger)],
  });
});
afterAll(() => cloud.close());

describe("an account sees and touches only its own networks, in its own region (P12)", () => {
  test("through API 3.0", async () => {
    const mine = tencentClients(cloud, "ap-guangzhou", owner).vpc;
    const { Vpc } = await mine.CreateVpc({ VpcName: "mine", CidrBlock: "10.0.0.0/16" });
    const VpcId = Vpc?.VpcId ?? "";
    const rest = { SubnetName: "mine", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
    const { Subnet } = await mine.CreateSubnet({ VpcId, ...rest });
    const SubnetId = Subnet?.SubnetId ?? "";
    await mine.AssignIpv6CidrBlock({ VpcId });
    const { ReserveIpAddressSet } = await mine.CreateReserveIpAddresses({
      VpcId,
      SubnetId,
      IpAddressCount: 1,
    });
    const ReserveIpIds = [ReserveIpAddressSet?.[0]?.ReserveIpId ?? ""];
    for (const theirs of [
      tencentClients(cloud, "ap-guangzhou", stranger).vpc,
      tencentClients(cloud, "ap-shanghai", owner).vpc,
    ]) {
      expect((await theirs.DescribeVpcs({})).TotalCount).toBe(0);
      expect((await theirs.DescribeSubnets({ SubnetIds: [SubnetId] })).TotalCount).toBe(0);
      expect((await theirs.DescribeReserveIpAddresses({ ReserveIpIds })).TotalCount).toBe(0);
      expect((await theirs.DescribeAssistantCidr({ VpcIds: [VpcId] })).TotalCount).toBe(0);
      const refusals = await Promise.all(
        [
          theirs.ModifyVpcAttribute({ VpcId, VpcName: "stolen" }),
          theirs.CreateSubnet({ VpcId, ...rest, CidrBlock: "10.0.2.0/24" }),
          theirs.CreateAssistantCidr({ VpcId, CidrBlocks: ["10.1.0.0/16"] }),
          theirs.UnassignIpv6CidrBlock({ VpcId }),
          theirs.ModifySubnetAttribute({ SubnetId, SubnetName: "stolen" }),
          theirs.DeleteSubnet({ SubnetId }),
          theirs.DeleteVpc({ VpcId }),
          theirs.DescribeVpcResourceDashboard({ VpcIds: [VpcId] }),
          theirs.DescribeSubnetResourceDashboard({ SubnetIds: [SubnetId] }),
          theirs.DescribeVpcPrivateIpAddresses({ VpcId, PrivateIpAddresses: ["10.0.1.5"] }),
          theirs.DescribeVpcIpv6Addresses({ VpcId }),
        ].map(refusalOf),
      );
      for (const code of refusals)
        expect(code).toMatch(/^(ResourceNotFound|InvalidParameterValue.ZoneConflict)$/);
      const release = theirs.DeleteReserveIpAddresses({ VpcId, ReserveIpIds });
      expect(await refusalOf(release)).toBe("InvalidParameterValue.ResourceNotFound");
    }
    expect((await mine.DescribeVpcs({})).VpcSet?.[0]?.VpcName).toBe("mine");
  });

  test("through QCloud v2, whichever id is guessed", async () => {
    const mine = qcloudClient(cloud, "gz", owner);
    const theirs = qcloudClient(cloud, "gz", stranger);
    const { vpcId: old, uniqVpcId } = await mine("CreateVpc", { vpcName: "mine", cidrBlock: "10.0.0.0/16" });
    expect(await theirs("DescribeVpcEx")).toMatchObject({ totalCount: 0, data: [] });
    for (const vpcId of [old, uniqVpcId, String(old).replace("gz_vpc_", "")]) {
      expect((await theirs("DescribeVpcEx", { vpcId }))["totalCount"]).toBe(0);
      expect(await refusalOf(theirs("DeleteVpc", { vpcId }))).toBe("InvalidVpc.NotFound");
      expect(await refusalOf(theirs("ModifyVpcAttribute", { vpcId, vpcName: "stolen" }))).toBe(
        "InvalidVpc.NotFound",
      );
    }
  });

  test("through Alibaba's API", async () => {
    const mine = popClient(cloud, "vpc", "cn-hangzhou", owner);
    const { VpcId, VRouterId } = await mine("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const { VSwitchId } = await mine("CreateVSwitch", {
      VpcId,
      CidrBlock: "10.0.1.0/24",
      ZoneId: "cn-hangzhou-h",
    });
    const reservation = { VSwitchId, VSwitchCidrReservationMask: "28" };
    const { VSwitchCidrReservationId } = await mine("CreateVSwitchCidrReservation", reservation);
    for (const theirs of [
      popClient(cloud, "vpc", "cn-hangzhou", stranger),
      popClient(cloud, "vpc", "cn-shanghai", owner),
    ]) {
      expect(await theirs("DescribeVpcs", { VpcId })).toMatchObject({ TotalCount: 0 });
      expect(await theirs("DescribeVSwitches", { VSwitchId })).toMatchObject({ TotalCount: 0 });
      expect(await theirs("DescribeVRouters", { VRouterId })).toMatchObject({ TotalCount: 0 });
      expect(await theirs("ListVSwitchCidrReservations")).toMatchObject({ TotalCount: 0 });
      const refusals = await Promise.all(
        [
          theirs("DescribeVpcAttribute", { VpcId }),
          theirs("DescribeVSwitchAttributes", { VSwitchId }),
          theirs("ModifyVpcAttribute", { VpcId, VpcName: "stolen" }),
          theirs("ModifyVSwitchAttribute", { VSwitchId, VSwitchName: "stolen" }),
          theirs("ModifyVRouterAttribute", { VRouterId, VRouterName: "stolen" }),
          theirs("CreateVSwitchCidrReservation", reservation),
          theirs("DeleteVSwitch", { VSwitchId }),
          theirs("DeleteVpc", { VpcId }),
        ].map(refusalOf),
      );
      for (const code of refusals) expect(code).toMatch(/^Invalid(VpcId|VSwitchId|VRouterId)\.NotFound$/);
      const release = theirs("DeleteVSwitchCidrReservation", { VSwitchCidrReservationId });
      expect(await refusalOf(release)).toBe("ResourceNotFound.VSwitchCidrReservation");
    }
  });
});
