import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { tencentPlace } from "../eni/place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { quotas: [{ quota: "groupsPerRegion", limit: 8 }] });
});

afterAll(() => place.cloud.close());

async function group(GroupName = "web", more: object = {}) {
  const { SecurityGroup } = await place.vpc.CreateSecurityGroup({
    GroupName,
    GroupDescription: "of the web",
    ...more,
  });
  if (SecurityGroup === undefined) throw new Error("no group was made");
  return SecurityGroup;
}

const idsOf = async (request: object) => {
  const { SecurityGroupSet, TotalCount } = await place.vpc.DescribeSecurityGroups(request);
  const ids = (SecurityGroupSet ?? []).map((one) => one.SecurityGroupId ?? "");
  expect(TotalCount).toBe(ids.length);
  return ids;
};

const remove = (SecurityGroupId: string) => place.vpc.DeleteSecurityGroup({ SecurityGroupId });

describe("CreateSecurityGroup", () => {
  test("answers with the whole group", async () => {
    const made = await group("web", { Tags: [{ Key: "team", Value: "blue" }] });
    expect(made).toMatchObject({
      SecurityGroupId: expect.stringMatching(/^sg-[0-9a-z]{8}$/),
      SecurityGroupName: "web",
      SecurityGroupDesc: "of the web",
      ProjectId: "0",
      IsDefault: false,
      TagSet: [{ Key: "team", Value: "blue" }],
    });
    await remove(made.SecurityGroupId);
  });

  test("keeps names and descriptions within 60 and 100 characters", async () => {
    expect(await refusalOf(group("n".repeat(61)))).toBe("InvalidParameterValue.TooLong");
    expect(await refusalOf(group(""))).toBe("InvalidParameterValue.Malformed");
    const long = { GroupDescription: "d".repeat(101) };
    expect(await refusalOf(group("web", long))).toBe("InvalidParameterValue.TooLong");
  });

  test("stops at the quota", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => group()));
    expect(await refusalOf(group())).toBe("LimitExceeded");
    for (const one of made) await remove(one.SecurityGroupId);
  });
});

test("a project is named by its number, in every call that makes a group", async () => {
  const ProjectId = "front";
  expect(await refusalOf(group("web", { ProjectId }))).toBe("InvalidParameterValue.Malformed");
  expect(await refusalOf(place.vpc.CreateDefaultSecurityGroup({ ProjectId }))).toBe("InvalidParameterValue");
});

describe("DescribeSecurityGroups", () => {
  test("finds by each filter", async () => {
    const a = await group("alpha", { Tags: [{ Key: "tier", Value: "front" }] });
    const b = await group("beta", { ProjectId: "7" });
    const by = (Name: string, ...Values: string[]) => idsOf({ Filters: [{ Name, Values }] });
    expect(await by("security-group-id", a.SecurityGroupId)).toEqual([a.SecurityGroupId]);
    expect(await by("security-group-name", "beta")).toEqual([b.SecurityGroupId]);
    expect(await by("project-id", "7")).toEqual([b.SecurityGroupId]);
    expect(await by("tag-key", "tier")).toEqual([a.SecurityGroupId]);
    expect(await by("tag:tier", "front")).toEqual([a.SecurityGroupId]);
    expect(await by("tag:tier", "back")).toEqual([]);
    expect(await refusalOf(by("colour", "red"))).toBe("InvalidParameter.FilterInvalidKey");
    await remove(a.SecurityGroupId);
    await remove(b.SecurityGroupId);
  });

  test("pages and orders, oldest first unless asked otherwise", async () => {
    const made = [await group("one"), await group("two"), await group("three")].map(
      (one) => one.SecurityGroupId,
    );
    const { SecurityGroupSet, TotalCount } = await place.vpc.DescribeSecurityGroups({
      SecurityGroupIds: made,
      Offset: "1",
      Limit: "1",
    });
    expect([SecurityGroupSet?.map((one) => one.SecurityGroupId), TotalCount]).toEqual([[made[1]], 3]);
    const newest = { OrderField: "CreatedTime", OrderDirection: "DESC" };
    expect(await idsOf({ SecurityGroupIds: made, ...newest })).toEqual([...made].reverse());
    const wrong = (more: object) => refusalOf(place.vpc.DescribeSecurityGroups(more));
    expect(await wrong({ OrderField: "Colour" })).toBe("InvalidParameterValue.Range");
    expect(await wrong({ OrderDirection: "up" })).toBe("InvalidParameterValue.Range");
    expect(await wrong({ Limit: "101" })).toBe("InvalidParameterValue.Range");
    expect(await wrong({ SecurityGroupIds: ["vpc-1"] })).toBe("InvalidParameterValue.Malformed");
    const both = { SecurityGroupIds: made, Filters: [{ Name: "project-id", Values: ["0"] }] };
    expect(await wrong(both)).toBe("InvalidParameter.Coexist");
    for (const id of made) await remove(id);
  });
});

describe("DeleteSecurityGroup", () => {
  test("refuses one that is unknown, malformed, or guards an ENI", async () => {
    const made = (await group()).SecurityGroupId;
    expect(await refusalOf(remove("sg-00000000"))).toBe("ResourceNotFound");
    expect(await refusalOf(remove("group"))).toBe("InvalidSecurityGroupID.Malformed");
    const eni = await place.eni({ SecurityGroupIds: [made] });
    expect(await refusalOf(remove(made))).toBe("ResourceInUse");
    await place.vpc.DeleteNetworkInterface({ NetworkInterfaceId: eni.NetworkInterfaceId ?? "" });
    await remove(made);
    expect(await idsOf({ SecurityGroupIds: [made] })).toEqual([]);
  });
});
