/** Gateways, publishing targets and route targets, none of which can be here. */
export type GatewayFault =
  | { readonly kind: "gateway.not-found"; readonly gatewayId: string }
  | { readonly kind: "gateway.table-unfit"; readonly routeTableId: string }
  | { readonly kind: "gateway.table-not-found"; readonly routeTableId: string }
  | { readonly kind: "publish-target.not-found"; readonly targetId: string }
  | { readonly kind: "route-target.not-found"; readonly memberId: string }
  | { readonly kind: "route-target-group.not-found"; readonly groupId: string };
