import type { OwnedRow, Resource } from "../row.ts";

/** A virtual address that floats between instances. */
export interface Havip extends Resource {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly state: "available" | "pending" | "deleting";
  readonly eniId: string | null;
  readonly instanceId: string | null;
  readonly checkAssociate: boolean;
  readonly taskId: number | null;
}

/** That an instance or ENI may claim a HAVIP. */
export interface HavipMember extends OwnedRow {
  readonly havipId: string;
  readonly memberKind: "instance" | "eni";
  readonly memberId: string;
  readonly createdAtMs: number;
}
