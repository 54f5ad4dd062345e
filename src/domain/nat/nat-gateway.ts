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
  readonly chargeType: "postpaid" | "prepaid";
  /** What vendors with separate tables of rules call its two. */
  readonly snatTableId: string;
  readonly forwardTableId: string;
  readonly deletionProtected: boolean;
  readonly taskId: number | null;
}

/** One translation of a NAT gateway: outward (snat) or inward (dnat). */
export interface NatRule extends OwnedRow {
  readonly id: string;
  readonly natGatewayId: string;
  readonly vpcId: string;
  readonly kind: "snat" | "dnat";
  readonly name: string;
  /** One address inward; outward one or more, parted by commas. */
  readonly publicAddress: string;
  /** A port, or "any". */
  readonly publicPort: string;
  readonly privateAddress: string;
  readonly privatePort: string;
  readonly protocol: "tcp" | "udp" | "any";
  readonly sourceSubnetId: string | null;
  readonly sourceEniId: string | null;
  readonly sourceCidr: string | null;
  readonly description: string;
  readonly createdAtMs: number;
}
