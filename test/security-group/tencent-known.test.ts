import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { rulePlace, tencentRules, web } from "./tencent-place.ts";

let place: Awaited<ReturnType<typeof rulePlace>>;
let SecurityGroupId: string;

const { group, add, remove } = tencentRules(
  () => place.vpc,
  () => SecurityGroupId,
);

beforeAll(async () => {
  place = await rulePlace();
});

beforeEach(async () => {
  SecurityGroupId = await group();
});

afterAll(() => place.cloud.close());

describe("what is known of a group", () => {
  test("references keep a group from being deleted and are told", async () => {
    const peer = await group();
    const from = { Protocol: "ALL", SecurityGroupId: peer, Action: "ACCEPT" };
    await add({ Ingress: [from] });
    const { ReferredSecurityGroupSet } = await place.vpc.DescribeSecurityGroupReferences({
      SecurityGroupIds: [peer, SecurityGroupId],
    });
    expect(ReferredSecurityGroupSet).toEqual([
      { SecurityGroupId: peer, ReferredSecurityGroupIds: [SecurityGroupId] },
    ]);
    expect(await refusalOf(place.vpc.DeleteSecurityGroup({ SecurityGroupId: peer }))).toBe("ResourceInUse");
    await remove({ Ingress: [{ PolicyIndex: 0 }] });
    await add({ Ingress: [{ ...from, SecurityGroupId }] });
    await place.vpc.DeleteSecurityGroup({ SecurityGroupId: peer });
    await place.vpc.DeleteSecurityGroup({ SecurityGroupId });
  });

  test("statistics count what it guards and who names it", async () => {
    await place.eni({ SecurityGroupIds: [SecurityGroupId] });
    const mine = SecurityGroupId;
    SecurityGroupId = await group();
    await add({ Ingress: [{ Protocol: "ALL", SecurityGroupId: mine, Action: "ACCEPT" }] });
    const { SecurityGroupAssociationStatisticsSet } =
      await place.vpc.DescribeSecurityGroupAssociationStatistics({ SecurityGroupIds: [mine] });
    expect(SecurityGroupAssociationStatisticsSet).toMatchObject([
      { SecurityGroupId: mine, CVM: 0, ENI: 1, SG: 1, CLB: 0, CDB: 0, TotalCount: 2 },
    ]);
  });

  test("limits are those in force", async () => {
    const { SecurityGroupLimitSet } = await place.vpc.DescribeSecurityGroupLimits(null);
    expect(SecurityGroupLimitSet).toMatchObject({
      SecurityGroupLimit: 500,
      SecurityGroupPolicyLimit: 6,
      ReferedSecurityGroupLimit: 1,
      SecurityGroupInstanceLimit: 2000,
      InstanceSecurityGroupLimit: 5,
    });
  });

  test("its names change", async () => {
    const change = (more: object) => place.vpc.ModifySecurityGroupAttribute({ SecurityGroupId, ...more });
    await change({ GroupName: "db" });
    await change({ GroupDescription: "of the database" });
    const { SecurityGroupSet } = await place.vpc.DescribeSecurityGroups({
      SecurityGroupIds: [SecurityGroupId],
    });
    expect(SecurityGroupSet).toMatchObject([
      { SecurityGroupName: "db", SecurityGroupDesc: "of the database" },
    ]);
    expect(await refusalOf(change({ GroupName: "n".repeat(61) }))).toBe("InvalidParameterValue.TooLong");
  });
});

describe("groups made whole", () => {
  const rulesOf = async (id: string, vpc = place.vpc) => {
    const { SecurityGroupPolicySet } = await vpc.DescribeSecurityGroupPolicies({ SecurityGroupId: id });
    const { Ingress = [], Egress = [] } = SecurityGroupPolicySet ?? {};
    return [Ingress, Egress].map((policies) =>
      policies.map((one) => `${one.Action} ${one.CidrBlock} ${one.Protocol} ${one.Port}`),
    );
  };

  test("the default group of a project is made once, lets IPv4 through and stays", async () => {
    const first = await place.vpc.CreateDefaultSecurityGroup({ ProjectId: "3" });
    const again = await place.vpc.CreateDefaultSecurityGroup({ ProjectId: "3" });
    expect(first.SecurityGroup).toMatchObject({ IsDefault: true, ProjectId: "3" });
    expect(again.SecurityGroup).toEqual(first.SecurityGroup);
    const id = first.SecurityGroup?.SecurityGroupId ?? "";
    const all = ["ACCEPT 0.0.0.0/0 ALL ALL"];
    expect(await rulesOf(id)).toEqual([all, all]);
    expect(await refusalOf(place.vpc.DeleteSecurityGroup({ SecurityGroupId: id }))).toBe(
      "UnsupportedOperation",
    );
  });

  test("a group is made with its rules, or not at all", async () => {
    const make = (SecurityGroupPolicySet: object) =>
      place.vpc.CreateSecurityGroupWithPolicies({
        GroupName: "whole",
        GroupDescription: "",
        SecurityGroupPolicySet,
      });
    const { SecurityGroup } = await make({ Ingress: [web("80")], Egress: [web("443")] });
    expect(await rulesOf(SecurityGroup?.SecurityGroupId ?? "")).toEqual([
      ["ACCEPT 10.0.0.0/8 tcp 80"],
      ["ACCEPT 10.0.0.0/8 tcp 443"],
    ]);
    expect(await refusalOf(make({ Ingress: [web("80", { CidrBlock: "x" })] }))).toBe(
      "InvalidParameterValue.Malformed",
    );
    expect(
      await refusalOf(
        make({ Ingress: [{ Protocol: "ALL", SecurityGroupId: "sg-00000000", Action: "DROP" }] }),
      ),
    ).toBe("ResourceNotFound");
    const Filters = [{ Name: "security-group-name", Values: ["whole"] }];
    expect((await place.vpc.DescribeSecurityGroups({ Filters })).TotalCount).toBe(1);
  });

  test("a group is cloned with its rules, here and into another region", async () => {
    await add({ Ingress: [web("80"), web("81")] });
    const clone = (more: object) => place.vpc.CloneSecurityGroup({ SecurityGroupId, ...more });
    const here = await clone({ GroupName: "copy", Tags: [{ Key: "a", Value: "b" }] });
    expect(here.SecurityGroup).toMatchObject({
      SecurityGroupName: "copy",
      TagSet: [{ Key: "a", Value: "b" }],
    });
    expect(await rulesOf(here.SecurityGroup?.SecurityGroupId ?? "")).toEqual(await rulesOf(SecurityGroupId));
    const { vpc: shanghai } = tencentClients(place.cloud, "ap-shanghai");
    const there = await clone({ RemoteRegion: "ap-shanghai" });
    const id = there.SecurityGroup?.SecurityGroupId ?? "";
    expect(await rulesOf(id, shanghai)).toEqual(await rulesOf(SecurityGroupId));
    expect(await refusalOf(clone({ RemoteRegion: "ap-nowhere" }))).toBe("InvalidParameterValue.Malformed");
    await add({ Ingress: [{ Protocol: "ALL", SecurityGroupId, Action: "DROP" }] });
    expect(await refusalOf(clone({ RemoteRegion: "ap-shanghai" }))).toBe(
      "UnsupportedOperation.RemoteRegionSgHasReferencedSg",
    );
  });
});
