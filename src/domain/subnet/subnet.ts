import type { OwnedRow, Resource } from "../row.ts";

/** A range of a network in one zone, out of which addresses are handed. */
export interface Subnet extends Resource {
  readonly profile: string;
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  readonly cidr: string;
  readonly ipv6Cidr: string | null;
  readonly zone: string;
  readonly isDefault: boolean;
  readonly state: "pending" | "available";
  readonly routeTableId: string;
  readonly networkAclId: string | null;
  readonly broadcast: boolean;
  /** The running task that keeps it busy. */
  readonly taskId: number | null;
}

/** A block that is kept out of random choice (Tencent's reserved IPs, Alibaba's CIDR reservations). */
export interface SubnetReservation extends OwnedRow {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly cidr: string;
  readonly kind: "explicit" | "prefix";
  readonly name: string;
  readonly description: string;
  readonly createdAtMs: number;
}
