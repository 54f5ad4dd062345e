import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient, qcloudClient } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
});
afterAll(() => cloud.close());

describe("QCloud v2 groups", () => {
  test("are named once in a project, and named within 60 characters", async () => {
    const call = qcloudClient(cloud);
    const made = await call("CreateSecurityGroup", { sgName: "web", sgRemark: "of the web" });
    expect(made).toMatchObject({ code: 0, data: { sgName: "web", sgRemark: "of the web" } });
    expect(await call("CreateSecurityGroup", { sgName: "web" })).toMatchObject({ code: 7005 });
    expect(await call("CreateSecurityGroup", { sgName: "web", projectId: 7 })).toMatchObject({ code: 0 });
    expect(await call("CreateSecurityGroup", { sgName: "n".repeat(61) })).toMatchObject({ code: 9003 });
  });
});

describe("Alibaba groups", () => {
  test("are made in a VPC, found and deleted", async () => {
    const rpc = popClient(cloud, "ecs");
    const { VpcId } = (await popClient(cloud, "vpc")("CreateVpc", { CidrBlock: "10.0.0.0/8" })) as {
      VpcId: string;
    };
    const wish = { VpcId, SecurityGroupName: "web", "Tag.1.Key": "team", "Tag.1.Value": "blue" };
    const { SecurityGroupId } = (await rpc("CreateSecurityGroup", wish)) as { SecurityGroupId: string };
    const find = async (more: object) => {
      const { SecurityGroups, TotalCount } = await rpc("DescribeSecurityGroups", { ...more });
      const groups = (SecurityGroups as { SecurityGroup: { SecurityGroupId: string }[] }).SecurityGroup;
      expect(TotalCount).toBe(groups.length);
      return groups;
    };
    expect(await find({ VpcId })).toMatchObject([
      { SecurityGroupId, SecurityGroupName: "web", SecurityGroupType: "normal", RuleCount: 0 },
    ]);
    expect(await find({ SecurityGroupIds: JSON.stringify([SecurityGroupId]) })).toHaveLength(1);
    expect(await find({ SecurityGroupIds: "[]" })).toHaveLength(0);
    expect(await find({ SecurityGroupName: "we" })).toHaveLength(0);
    expect(await find({ SecurityGroupName: "we*", FuzzyQuery: true })).toHaveLength(1);
    expect(await find({ "Tag.1.Key": "team" })).toHaveLength(1);
    expect(await find({ SecurityGroupType: "enterprise" })).toHaveLength(0);
    expect(await find({ IsQueryEcsCount: true })).toMatchObject([
      { EcsCount: 0, AvailableInstanceAmount: 2000 },
    ]);
    expect(await refusalOf(find({ DryRun: true }))).toBe("DryRunOperation");
    await rpc("DeleteSecurityGroup", { SecurityGroupId });
    expect(await find({ VpcId })).toHaveLength(0);
    expect(await refusalOf(rpc("DeleteSecurityGroup", { SecurityGroupId }))).toBe(
      "InvalidSecurityGroupId.NotFound",
    );
  });

  test("refuse a VPC that is missing, a bad name and a bad type", async () => {
    const { ecs, ecsTypes } = aliyunClients(cloud);
    const create = (wish: object) =>
      refusalOf(
        ecs.createSecurityGroup(
          new ecsTypes.CreateSecurityGroupRequest({ regionId: "cn-hangzhou", ...wish }),
        ),
      );
    expect(await create({ vpcId: "vpc-nowhere" })).toBe("InvalidVpcId.NotFound");
    expect(await create({})).toBe("MissingParameter");
    expect(await create({ vpcId: "vpc-x", securityGroupName: "1web" })).toBe(
      "InvalidSecurityGroupName.Malformed",
    );
    expect(await create({ vpcId: "vpc-x", securityGroupType: "huge" })).toBe("InvalidParameter");
  });
});
