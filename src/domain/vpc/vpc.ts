import type { OwnedRow, Resource } from "../row.ts";

/** A private network. */
export interface Vpc extends Resource {
  /** The name of the profile (a vendor's limits and habits) that it was created under. */
  readonly profile: string;
  readonly name: string;
  readonly description: string;
  readonly cidr: string;
  readonly ipv6Cidr: string | null;
  readonly isDefault: boolean;
  readonly state: "pending" | "available";
  readonly dnsServers: readonly string[];
  readonly domainName: string;
  readonly multicast: boolean;
  readonly dhcp: boolean;
  readonly deletionProtected: boolean;
  /** The router that every network has one of; its vendors name it and nothing else does. */
  readonly routerId: string;
  /** The running task that keeps it busy. */
  readonly taskId: number | null;
}

/** A further range of a network: Tencent's assistant CIDR, Alibaba's secondary CIDR. */
export interface VpcCidr extends OwnedRow {
  readonly vpcId: string;
  readonly cidr: string;
  readonly kind: "assistant" | "docker" | "ipv6";
  readonly createdAtMs: number;
}
