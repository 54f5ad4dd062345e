import { findNumberedZone, findZone } from "../../catalogue/regions.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { ActionContext } from "../../kit/action.ts";

/** A zone by its number, or by the name that it bears today; it must be one of the region's. */
export function requireZone(zoneId: string, { call, host }: ActionContext): string {
  const numbered = /^\d{1,9}$/.test(zoneId) ? findNumberedZone(Number(zoneId))?.id : zoneId;
  const region = host.catalogue.regions.find((one) => one.id === call.region);
  const zone = region?.zones.find((one) => one.id === numbered);
  return zone?.id ?? refuse({ kind: "zone.not-found", zone: zoneId });
}

/** The number of a zone; 0 for one that has none. */
export function zoneNumber(zone: string): number {
  return findZone("tencent", zone)?.numericId ?? 0;
}
