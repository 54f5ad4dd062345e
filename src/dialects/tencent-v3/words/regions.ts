import { refuse } from "../../../domain/fault/fault.ts";
import { isRegionAvailable } from "../../catalogue/regions.ts";
import type { PlaceNames, RegionInfo, ZoneInfo } from "../../catalogue/region-info.ts";
import type { RegionRegionInfoOut, RegionZoneInfoOut } from "../../../generated/tencent-v3.ts";
import type { ActionContext } from "../../kit/action.ts";
import { loadContract } from "../../kit/contract.ts";

/** The products that are spoken here. */
export function productNames(): readonly string[] {
  return Object.keys(loadContract("tencent-v3").services);
}

/** Refuses a product that is not spoken here. */
export function requireProduct(product: string): void {
  const names = productNames();
  if (names.includes(product)) return;
  refuse({ kind: "request.out-of-range", field: "product", value: product, expected: names.join(", ") });
}

/** Every region of this cloud, configured ones included. */
export function tencentRegionsOf({ host }: ActionContext): readonly RegionInfo[] {
  return host.catalogue.regions.filter(({ cloud }) => cloud === "tencent");
}

function said({ en, zh }: PlaceNames, { opened }: ActionContext): string {
  return opened.language === "zh-CN" ? zh : en;
}

/** A region as the region service words it. */
export function regionOut(region: RegionInfo, context: ActionContext): RegionRegionInfoOut {
  return {
    Region: region.id,
    RegionName: said(region.names, context),
    RegionState: isRegionAvailable(region) ? "AVAILABLE" : "UNAVAILABLE",
  };
}

/** A zone as the region service words it. */
export function zoneOut(zone: ZoneInfo, context: ActionContext): RegionZoneInfoOut {
  return {
    Zone: zone.id,
    ZoneName: said(zone.names, context),
    ZoneId: zone.numericId === undefined ? "" : String(zone.numericId),
    ZoneState: zone.state === "available" ? "AVAILABLE" : "UNAVAILABLE",
    ParentZone: null,
    ParentZoneId: null,
    ParentZoneName: null,
    ZoneType: null,
    MachineRoomTypeMC: null,
    ZoneIdMC: null,
  };
}
