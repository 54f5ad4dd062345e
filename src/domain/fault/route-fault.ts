/** Routes and route tables that are not as the call needs them. */
export type RouteFault =
  | { readonly kind: "route.destination-malformed"; readonly destination: string }
  | { readonly kind: "route.multipath"; readonly destination: string; readonly nextHopId: string }
  | { readonly kind: "route.next-hop-in-use"; readonly nextHopId: string; readonly routeTableId: string }
  | {
      readonly kind: "route-table.associated";
      readonly routeTableId: string;
      readonly subnetId: string;
    }
  | {
      readonly kind: "route-table.not-associated";
      readonly routeTableId: string;
      readonly subnetId: string;
    }
  | { readonly kind: "route-table.main-association"; readonly routeTableId: string }
  | { readonly kind: "route-table.has-routes"; readonly routeTableId: string };
