import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunGroups, aliyunRules } from "./aliyun-place.ts";

const regionId = "cn-hangzhou";
let cloud: Cloud;
let clients: ReturnType<typeof aliyunClients>;
let vpcId: string;
let securityGroupId: string;

const { network, create, group, list, remove } = aliyunGroups(
  () => clients,
  () => vpcId,
);
const { attribute } = aliyunRules(
  () => clients,
  () => securityGroupId,
);

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "groupsPerRegion", limit: 500 }],
  });
  clients = aliyunClients(cloud);
  vpcId = await network();
});

beforeEach(async () => {
  securityGroupId = await group();
});

afterAll(() => cloud.close());

describe("groups", () => {
  test("are made in a VPC, found by each parameter, and deleted", async () => {
    const tag = [{ key: "team", value: "blue" }];
    const id = await group({ securityGroupName: "shop", description: "of the shop", tag });
    const found = async (more: object) => (await list(more)).map((one) => one.securityGroupId);
    expect(await list({ securityGroupIds: JSON.stringify([id]) })).toMatchObject([
      {
        securityGroupId: id,
        securityGroupName: "shop",
        description: "of the shop",
        vpcId,
        securityGroupType: "normal",
        ruleCount: 0,
        tags: { tag: [{ tagKey: "team", tagValue: "blue" }] },
      },
    ]);
    expect(await found({ securityGroupIds: "[]" })).toEqual([]);
    expect(await found({ securityGroupName: "sho" })).toEqual([]);
    expect(await found({ securityGroupName: "sho*", fuzzyQuery: true })).toEqual([id]);
    expect(await found({ vpcId, tag })).toEqual([id]);
    expect(await found({ securityGroupType: "enterprise" })).toEqual([]);
    expect(await found({ networkType: "classic" })).toEqual([]);
    const counted = await list({ securityGroupId: id, isQueryEcsCount: true });
    expect(counted).toMatchObject([{ ecsCount: 0, availableInstanceAmount: 2000 }]);
    expect(await refusalOf(list({ dryRun: true }))).toBe("DryRunOperation");
    await remove(id);
    expect(await found({ securityGroupId: id })).toEqual([]);
    expect(await refusalOf(remove(id))).toBe("InvalidSecurityGroupId.NotFound");
  });

  test("are listed by pages and by tokens", async () => {
    const vpc = await network();
    const made: string[] = [];
    for (const securityGroupName of ["one", "two", "three"]) {
      made.push(await group({ vpcId: vpc, securityGroupName }));
    }
    const page = { vpcId: vpc, pageNumber: 2, pageSize: 2 };
    expect((await list(page)).map((one) => one.securityGroupId)).toEqual([made[2]]);
    const { ecs, ecsTypes } = clients;
    const seen: (string | undefined)[] = [];
    let nextToken = "";
    do {
      const request = { regionId, vpcId: vpc, maxResults: 2, ...(nextToken !== "" && { nextToken }) };
      const { body } = await ecs.describeSecurityGroups(new ecsTypes.DescribeSecurityGroupsRequest(request));
      seen.push(...(body?.securityGroups?.securityGroup ?? []).map((one) => one.securityGroupId));
      nextToken = body?.nextToken ?? "";
    } while (nextToken !== "");
    expect(seen).toEqual(made);
  });

  test("are refused with what is wrong", async () => {
    expect(await refusalOf(create({ vpcId: "vpc-nowhere" }))).toBe("InvalidVpcId.NotFound");
    expect(await refusalOf(create({ vpcId: "" }))).toBe("MissingParameter");
    expect(await refusalOf(create({ securityGroupName: "1web" }))).toBe("InvalidSecurityGroupName.Malformed");
    expect(await refusalOf(create({ description: "http://x" }))).toBe(
      "InvalidSecurityGroupDiscription.Malformed",
    );
    expect(await refusalOf(create({ securityGroupType: "huge" }))).toBe("InvalidParameter");
    expect(await refusalOf(create({ serviceManaged: true }))).toMatch(/Param/);
  });

  test("stop at the quota", async () => {
    const small = await createCloud({
      rateLimits: { mode: "off", perSecond: {} },
      quotas: [{ quota: "groupsPerRegion", limit: 1 }],
    });
    const [theirs, id] = [clients, vpcId];
    try {
      clients = aliyunClients(small);
      vpcId = await network();
      await group();
      expect(await refusalOf(create())).toBe("QuotaExceed.SecurityGroup");
    } finally {
      [clients, vpcId] = [theirs, id];
      await small.close();
    }
  });

  test("are renamed, and let their members reach each other or not", async () => {
    const { ecs, ecsTypes } = clients;
    await ecs.modifySecurityGroupAttribute(
      new ecsTypes.ModifySecurityGroupAttributeRequest({
        regionId,
        securityGroupId,
        securityGroupName: "shop",
        description: "of the shop",
      }),
    );
    expect(await attribute()).toMatchObject({
      securityGroupName: "shop",
      description: "of the shop",
      innerAccessPolicy: "Accept",
      vpcId,
    });
    const policy = (innerAccessPolicy: string, id = securityGroupId) =>
      ecs.modifySecurityGroupPolicy(
        new ecsTypes.ModifySecurityGroupPolicyRequest({ regionId, securityGroupId: id, innerAccessPolicy }),
      );
    await policy("Drop");
    expect((await attribute()).innerAccessPolicy).toBe("Drop");
    expect(await refusalOf(policy("Maybe"))).toBe("InvalidPolicy.Malformed");
    const enterprise = await group({ securityGroupType: "enterprise" });
    expect((await attribute({ securityGroupId: enterprise })).innerAccessPolicy).toBe("Drop");
    expect(await refusalOf(policy("Accept", enterprise))).toBe("InvalidPolicy.Malformed");
  });
});
