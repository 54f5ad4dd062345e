import type { OwnedRow, Resource } from "../row.ts";

/** A set of rules that guards ENIs. */
export interface SecurityGroup extends Resource {
  readonly profile: string;
  /** Null where the vendor's groups belong to a region rather than a network. */
  readonly vpcId: string | null;
  readonly name: string;
  readonly description: string;
  readonly projectId: string;
  readonly isDefault: boolean;
  readonly kind: "normal" | "enterprise";
  readonly innerAccess: "accept" | "drop";
  /** Grows with every change of the rules. */
  readonly version: number;
  readonly modifiedAtMs: number;
}

/** One rule; `position` orders a direction's rules (Tencent), `priority` ranks them (Alibaba). */
export interface SecurityGroupRule extends OwnedRow {
  readonly id: string;
  readonly securityGroupId: string;
  readonly direction: "ingress" | "egress";
  readonly position: number;
  readonly priority: number;
  readonly action: "accept" | "drop";
  readonly protocol: string;
  readonly port: string;
  readonly cidr: string | null;
  readonly ipv6Cidr: string | null;
  readonly peerGroupId: string | null;
  /** A list that holds the ports, in place of `port` (Alibaba). */
  readonly portRangeListId: string | null;
  /** What else narrows the rule, in the vendor's words: the ports and addresses of the near end (Alibaba). */
  readonly narrows: { readonly [word: string]: string };
  readonly description: string;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
}
