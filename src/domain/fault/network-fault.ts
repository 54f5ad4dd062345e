/** Networks, subnets and route tables that are not as the call needs them. */
export type NetworkFault =
  | { readonly kind: "vpc.not-found"; readonly vpcId: string }
  | { readonly kind: "vpc.in-use"; readonly vpcId: string; readonly by: string }
  | { readonly kind: "vpc.deletion-protected"; readonly vpcId: string }
  | { readonly kind: "vpc.cidr-overlap"; readonly cidr: string; readonly other: string }
  | { readonly kind: "vpc.cidr-not-found"; readonly vpcId: string; readonly cidr: string }
  | { readonly kind: "vpc.cidr-in-use"; readonly vpcId: string; readonly cidr: string; readonly by: string }
  | { readonly kind: "vpc.mismatch"; readonly resourceId: string; readonly vpcId: string }
  | { readonly kind: "vpc.no-ipv6"; readonly vpcId: string }
  | { readonly kind: "vpc.has-ipv6"; readonly vpcId: string }
  | { readonly kind: "vpc.default-exists"; readonly vpcId: string }
  | { readonly kind: "subnet.not-found"; readonly subnetId: string }
  | { readonly kind: "subnet.in-use"; readonly subnetId: string; readonly by: string }
  | { readonly kind: "subnet.outside-vpc"; readonly cidr: string; readonly vpcCidr: string }
  | { readonly kind: "subnet.name-taken"; readonly name: string; readonly by: string }
  | { readonly kind: "subnet.overlap"; readonly cidr: string; readonly other: string }
  | {
      readonly kind: "subnet.exhausted";
      readonly subnetId: string;
      readonly asked: number;
      readonly free: number;
    }
  | { readonly kind: "subnet.no-ipv6"; readonly subnetId: string }
  | { readonly kind: "subnet.has-ipv6"; readonly subnetId: string }
  | { readonly kind: "subnet.vpc-mismatch"; readonly subnetId: string; readonly vpcId: string }
  | { readonly kind: "zone.not-found"; readonly zone: string }
  | { readonly kind: "route-table.not-found"; readonly routeTableId: string }
  | { readonly kind: "route-table.is-main"; readonly routeTableId: string }
  | { readonly kind: "route-table.in-use"; readonly routeTableId: string; readonly subnetId: string }
  | { readonly kind: "route-table.vpc-mismatch"; readonly routeTableId: string; readonly vpcId: string }
  | { readonly kind: "route.not-found"; readonly route: string }
  | { readonly kind: "route.id-unknown"; readonly routeId: string }
  | { readonly kind: "route.is-system"; readonly route: string }
  | { readonly kind: "route.exists"; readonly destination: string }
  | { readonly kind: "route.inside-vpc"; readonly destination: string; readonly vpcCidr: string }
  | { readonly kind: "route.next-hop-not-found"; readonly nextHopId: string }
  | { readonly kind: "route.next-hop-unsupported"; readonly word: string };
