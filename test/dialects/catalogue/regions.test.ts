import { describe, expect, it } from "vitest";
import {
  findLegacyRegion,
  findNumberedZone,
  findRegion,
  findZone,
  isRegionAvailable,
  regionsOf,
} from "../../../src/dialects/catalogue/regions.ts";

const tencent = regionsOf("tencent");
const aliyun = regionsOf("aliyun");
const everyRegion = [...tencent, ...aliyun];

describe("regions", () => {
  it("use every id, number and code once, over both clouds", () => {
    const zones = everyRegion.flatMap((region) => region.zones);
    const ids = [...everyRegion, ...zones].map((place) => place.id);
    expect(new Set(ids).size).toBe(ids.length);
    const zoneNumbers = zones.flatMap((zone) => zone.numericId ?? []);
    expect(new Set(zoneNumbers).size).toBe(zoneNumbers.length);
    const regionNumbers = tencent.map((region) => region.numericId);
    expect(new Set(regionNumbers).size).toBe(tencent.length);
    const codes = everyRegion.flatMap((region) => region.legacyCode ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("each have a zone to be used in, with its own names", () => {
    for (const region of everyRegion) {
      expect(isRegionAvailable(region), region.id).toBe(true);
      for (const zone of region.zones) {
        expect(zone.id.startsWith(region.id)).toBe(true);
        expect(findZone(region.cloud, zone.id)).toBe(zone);
        expect(zone.regionId).toBe(region.id);
        expect(zone.names.zh).toMatch(/[一二三四五六七八九]区$|可用区[A-Z]$/);
      }
      expect(findRegion(region.cloud, region.id)).toBe(region);
    }
  });

  it("number all Tencent places and no Alibaba ones", () => {
    for (const region of tencent) {
      expect(region.numericId).toBeGreaterThan(0);
      for (const zone of region.zones) expect(zone.numericId).toBeGreaterThan(100_000);
    }
    for (const region of aliyun)
      expect([region.numericId, region.legacyCode]).toEqual([undefined, undefined]);
  });

  it.each([
    ["ap-guangzhou-1", 100001],
    ["ap-guangzhou-3", 100003],
    ["ap-shanghai-1", 200001],
    ["ap-hongkong-1", 300001],
    ["ap-beijing-1", 800001],
  ])("number %s as documented", (id, numericId) => {
    expect(findZone("tencent", id)?.numericId).toBe(numericId);
    expect(findNumberedZone(numericId)?.id).toBe(id);
  });

  it.each([
    ["gz", "ap-guangzhou"],
    ["bj", "ap-beijing"],
    ["sh", "ap-shanghai"],
    ["hk", "ap-hongkong"],
    ["ca", "na-toronto"],
    ["sg", "ap-singapore"],
    ["shjr", "ap-shanghai-fsi"],
    ["szjr", "ap-shenzhen-fsi"],
    ["gzopen", "ap-guangzhou-open"],
    ["ap-guangzhou", "ap-guangzhou"],
  ])("answer to the old code %s", (code, id) => {
    expect(findLegacyRegion(code)?.id).toBe(id);
  });

  it("are spoken of in both languages", () => {
    expect(findRegion("tencent", "ap-guangzhou")?.names).toEqual({
      en: "South China (Guangzhou)",
      zh: "华南地区(广州)",
    });
    expect(findZone("tencent", "ap-hongkong-2")?.names).toEqual({ en: "Hong Kong Zone 2", zh: "香港二区" });
    expect(findRegion("aliyun", "cn-hangzhou")?.names).toEqual({
      en: "China (Hangzhou)",
      zh: "华东1（杭州）",
    });
    expect(findZone("aliyun", "cn-hangzhou-i")?.names).toEqual({ en: "Hangzhou Zone I", zh: "杭州 可用区I" });
    expect(findZone("aliyun", "ap-southeast-1a")?.names.en).toBe("Singapore Zone A");
  });

  it("keep sold-out zones apart", () => {
    expect(findZone("tencent", "ap-guangzhou-1")?.state).toBe("sold-out");
    expect(findZone("tencent", "ap-guangzhou-3")?.state).toBe("available");
  });

  it("belong to the cloud that has them", () => {
    expect(findRegion("aliyun", "ap-guangzhou")).toBeUndefined();
    expect(findRegion("tencent", "cn-hangzhou")).toBeUndefined();
    expect(findZone("aliyun", "ap-guangzhou-3")).toBeUndefined();
    expect(findLegacyRegion("")).toBeUndefined();
    expect(findNumberedZone(1)).toBeUndefined();
  });
});
