import type { OwnedRow, Resource } from "../row.ts";

/** A network interface. */
export interface Eni extends Resource {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string;
  readonly name: string;
  readonly description: string;
  readonly mac: string;
  readonly kind: "primary" | "secondary" | "trunk" | "member";
  readonly state: "pending" | "available" | "attaching" | "detaching" | "deleting";
  /** Null while it hangs on nothing. */
  readonly instanceId: string | null;
  readonly deviceIndex: number | null;
  readonly attachedAtMs: number | null;
  readonly qosLevel: string;
  readonly trunking: boolean;
  readonly deleteOnRelease: boolean;
  readonly sourceDestCheck: boolean;
  /** How many private addresses and prefixes are its: the store counts them when a transaction ends. */
  readonly privateIps: number;
  readonly ipPrefixes: number;
  /** The running task that keeps it busy. */
  readonly taskId: number | null;
}

/** That a security group guards an ENI; `position` is its rank among the ENI's groups. */
export interface EniSecurityGroup extends OwnedRow {
  readonly eniId: string;
  readonly securityGroupId: string;
  readonly position: number;
}

/** That another account may attach an ENI (Alibaba). */
export interface EniPermission extends OwnedRow {
  readonly id: string;
  readonly eniId: string;
  readonly granteeAccountId: string;
  readonly permission: string;
  readonly createdAtMs: number;
}
