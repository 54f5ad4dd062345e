import { refuse } from "../../../domain/fault/fault.ts";
import type { ActionContext } from "../../kit/action.ts";

/** The zone that is taken where a caller names none: the region's first that is not sold out. */
export function anyZone({ call, host }: ActionContext): string {
  const region = host.catalogue.regions.find((one) => one.id === call.region);
  const zone = region?.zones.find((one) => one.state === "available") ?? region?.zones[0];
  return zone?.id ?? refuse({ kind: "zone.not-found", zone: "" });
}
