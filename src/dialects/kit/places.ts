import type { Cloud, RegionInfo, ZoneInfo } from "../catalogue/region-info.ts";
import type { ActionContext } from "./action.ts";

/** The regions of a cloud, those that a server was configured with included. */
export function regionsOfCloud({ host }: ActionContext, cloud: Cloud): readonly RegionInfo[] {
  return host.catalogue.regions.filter((region) => region.cloud === cloud);
}

/** The zones of the region that a call is for. */
export function zonesHere({ host, call }: ActionContext): readonly ZoneInfo[] {
  return host.catalogue.regions.find((region) => region.id === call.region)?.zones ?? [];
}
