/** What keeps a network or subnet from being changed or deleted, and blocks kept out of random choice. */
export type VpcFault =
  | { readonly kind: "vpc.has-subnets"; readonly vpcId: string; readonly subnetId: string }
  | { readonly kind: "vpc.has-groups"; readonly vpcId: string; readonly securityGroupId: string }
  | { readonly kind: "vpc.has-nat-gateways"; readonly vpcId: string; readonly natGatewayId: string }
  | { readonly kind: "vpc.has-instances"; readonly vpcId: string; readonly instanceId: string }
  | { readonly kind: "vpc.has-route-tables"; readonly vpcId: string; readonly routeTableId: string }
  | { readonly kind: "vpc.cidr-overlaps-route"; readonly cidr: string; readonly destination: string }
  | { readonly kind: "vpc.no-default" }
  | { readonly kind: "router.not-found"; readonly routerId: string }
  | { readonly kind: "vpc.ipv6-in-use"; readonly vpcId: string; readonly subnetId: string }
  | { readonly kind: "subnet.has-havips"; readonly subnetId: string; readonly havipId: string }
  | { readonly kind: "subnet.has-route-table"; readonly subnetId: string; readonly routeTableId: string }
  | { readonly kind: "subnet.overlaps-route"; readonly cidr: string; readonly destination: string }
  | { readonly kind: "subnet.ipv6-in-use"; readonly subnetId: string; readonly address: string }
  | { readonly kind: "subnet.default-exists"; readonly subnetId: string; readonly zone: string }
  | { readonly kind: "subnet.no-block"; readonly cidr: string; readonly prefix: number }
  | { readonly kind: "reservation.not-found"; readonly reservationId: string }
  | { readonly kind: "reservation.overlap"; readonly cidr: string; readonly other: string }
  | { readonly kind: "reservation.in-use"; readonly reservationId: string; readonly by: string };
