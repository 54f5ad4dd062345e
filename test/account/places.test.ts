import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
});
afterAll(() => cloud.close());

describe("Tencent's region service", () => {
  it("lists products, regions and zones, in either language", async () => {
    const { region } = tencentClients(cloud);
    const products = await region.DescribeProducts({ Limit: 1, Offset: 1 });
    expect([products.TotalCount, products.Products]).toEqual([5, [{ Name: "cvm" }]]);
    const regions = await region.DescribeRegions({ Product: "vpc" });
    expect(regions.TotalCount).toBe(regions.RegionSet?.length);
    expect(regions.RegionSet).toContainEqual({
      Region: "ap-guangzhou",
      RegionName: "South China (Guangzhou)",
      RegionState: "AVAILABLE",
    });
    expect(regions.RegionSet?.some((one) => one.Region?.startsWith("cn-"))).toBe(false);
    const chinese = tencentClients(cloud, "ap-guangzhou", undefined, { language: "zh-CN" });
    const zones = await chinese.region.DescribeZones({ Product: "cvm" });
    expect(zones.ZoneSet?.find((zone) => zone.Zone === "ap-guangzhou-3")).toMatchObject({
      ZoneName: "广州三区",
      ZoneId: "100003",
      ZoneState: "AVAILABLE",
    });
    expect(zones.ZoneSet?.[0]?.ZoneState).toBe("UNAVAILABLE");
    for (const call of [region.DescribeRegions({ Product: "cos" }), region.DescribeZones({ Product: "cos" })])
      await expect(call).rejects.toMatchObject({ code: "InvalidParameter.ParameterError" });
  });
});

describe("Alibaba's Location", () => {
  it("names this server for every product and region it knows", async () => {
    const locate = popClient(cloud, "location");
    const answer = await locate("DescribeEndpoints", {
      Id: "cn-hangzhou",
      ServiceCode: "ecs",
      Type: "openAPI",
    });
    expect(answer).toMatchObject({
      Success: true,
      Endpoints: {
        Endpoint: [
          {
            Endpoint: `${cloud.host}:${cloud.port}`,
            Id: "cn-hangzhou",
            Protocols: { Protocols: ["HTTP"] },
            SerivceCode: "ecs",
            Type: "openAPI",
          },
        ],
      },
    });
    for (const unknown of [{ Id: "cn-nowhere" }, { ServiceCode: "oss" }]) {
      const none = await locate("DescribeEndpoints", { Id: "cn-hangzhou", ServiceCode: "ecs", ...unknown });
      expect(none["Endpoints"]).toEqual({ Endpoint: [] });
    }
  });
});
