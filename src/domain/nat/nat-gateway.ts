import type { OwnedRow, Resource } from "../row.ts";

/** A NAT gateway; its public addresses are the EIPs whose target it is. */
export interface NatGateway extends Resource {
  readonly profile: string;
  readonly vpcId: string;
  readonly subnetId: string | null;
  readonly zone: string;
  readonly name: string;
  readonly description: string;
  readonly state: "pending" | "available" | "updating" | "deleting";
  readonly networkType: "internet" | "intranet";
  readonly bandwidthMbps: number;
  readonly maxConcurrent: number;
  readonly deletionProtected: boolean;
  readonly taskId: number | null;
}

/** One translation of a NAT gateway: outward (snat) or inward (dnat). */
export interface NatRule extends OwnedRow {
  readonly id: string;
  readonly natGatewayId: string;
  readonly kind: "snat" | "dnat";
  readonly publicAddress: string;
  readonly publicPort: string;
  readonly privateAddress: string;
  readonly privatePort: string;
  readonly protocol: string;
  readonly sourceSubnetId: string | null;
  readonly sourceCidr: string | null;
  readonly description: string;
  readonly createdAtMs: number;
}
