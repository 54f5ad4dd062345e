import type { SecurityGroup, SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import { readOperation } from "../kit/operation.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";
import { findGroup } from "./lock-group.ts";
import { rulesOf } from "./rule-set.ts";

/** A security group with its rules, in their order. */
export interface GroupRules {
  readonly group: SecurityGroup;
  readonly ingress: readonly SecurityGroupRule[];
  readonly egress: readonly SecurityGroupRule[];
  readonly tags: readonly TagPair[];
}

/** Reads the rules of a security group. */
export const readRules = readOperation(
  "security-group/read-rules",
  async ({ tx }, { securityGroupId }: { readonly securityGroupId: string }): Promise<GroupRules> => {
    const [group, rules, tags] = await together([
      findGroup(tx, securityGroupId),
      rulesOf(tx, securityGroupId),
      tagsOf(tx, [securityGroupId]),
    ]);
    return {
      group,
      ingress: rules.filter((rule) => rule.direction === "ingress"),
      egress: rules.filter((rule) => rule.direction === "egress"),
      tags: tags.get(securityGroupId) ?? [],
    };
  },
);
