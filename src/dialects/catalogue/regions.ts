import { aliyunRegions } from "./aliyun-regions.ts";
import type { Cloud, RegionInfo, ZoneInfo } from "./region-info.ts";
import { tencentRegions } from "./tencent-regions.ts";

// No id is used by both clouds today, but nothing stops the vendors: look-ups name the cloud.
const regionsByCloud: Readonly<Record<Cloud, readonly RegionInfo[]>> = {
  tencent: tencentRegions,
  aliyun: aliyunRegions,
};

const regionsById = new Map<string, RegionInfo>();
const zonesById = new Map<string, ZoneInfo>();
const tencentRegionsByCode = new Map<string, RegionInfo>();
const tencentZonesByNumber = new Map<number, ZoneInfo>();

for (const region of [...tencentRegions, ...aliyunRegions]) {
  regionsById.set(`${region.cloud}/${region.id}`, region);
  if (region.legacyCode !== undefined) tencentRegionsByCode.set(region.legacyCode, region);
  for (const zone of region.zones) {
    zonesById.set(`${region.cloud}/${zone.id}`, zone);
    if (zone.numericId !== undefined) tencentZonesByNumber.set(zone.numericId, zone);
  }
}

/** All regions of a cloud, in the order they are listed to people. */
export function regionsOf(cloud: Cloud): readonly RegionInfo[] {
  return regionsByCloud[cloud];
}

/** The region with this id. */
export function findRegion(cloud: Cloud, id: string): RegionInfo | undefined {
  return regionsById.get(`${cloud}/${id}`);
}

/** The zone with this id. */
export function findZone(cloud: Cloud, id: string): ZoneInfo | undefined {
  return zonesById.get(`${cloud}/${id}`);
}

/** The Tencent region that QCloud v2 calls by this short code or by its present id. */
export function findLegacyRegion(code: string): RegionInfo | undefined {
  return tencentRegionsByCode.get(code) ?? findRegion("tencent", code);
}

/** The Tencent zone with this number, as QCloud v2 names zones. */
export function findNumberedZone(numericId: number): ZoneInfo | undefined {
  return tencentZonesByNumber.get(numericId);
}

/** Whether any zone of a region can still be bought in. */
export function isRegionAvailable(region: RegionInfo): boolean {
  return region.zones.some((zone) => zone.state === "available");
}
