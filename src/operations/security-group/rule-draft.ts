import type { SecurityGroupRule } from "../../domain/security-group/security-group.ts";

/** What a rule says, before it has a place. */
export type RuleDraft = Pick<
  SecurityGroupRule,
  | "action"
  | "protocol"
  | "port"
  | "cidr"
  | "ipv6Cidr"
  | "peerGroupId"
  | "portRangeListId"
  | "priority"
  | "narrows"
  | "description"
>;
