import type { GatewayFault } from "../../../domain/fault/gateway-fault.ts";
import { type AliyunCodes, bad, missing } from "./code.ts";

/** Codes for gateways and for what routes are published or handed to. */
export const gatewayCodes: AliyunCodes<GatewayFault> = {
  "gateway.not-found": missing("ResourceNotFound.Ipv4Gateway"),
  "gateway.table-unfit": bad("OperationDenied.RouteTableTypeIncorrect"),
  "gateway.table-not-found": missing("ResourceNotFound.GatewayRouteTable"),
  "publish-target.not-found": missing("ResourceNotFound.Instance"),
  "route-target.not-found": missing("ResourceNotFound.GatewayLoadBalancerEndpoint"),
  "route-target-group.not-found": missing("ResourceNotFound.RouteTargetGroup"),
};
