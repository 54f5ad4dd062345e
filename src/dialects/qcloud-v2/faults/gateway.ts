import type { GatewayFault } from "../../../domain/fault/gateway-fault.ts";
import { conflict, missing, type V2Codes } from "./code.ts";

/** Codes for gateways of another vendor's, which no action of v2 names. */
export const gatewayCodes: V2Codes<GatewayFault> = {
  "gateway.not-found": missing(),
  "gateway.table-unfit": conflict(),
  "gateway.table-not-found": missing(),
  "publish-target.not-found": missing(),
  "route-target.not-found": missing(),
  "route-target-group.not-found": missing(),
};
