import type { SecurityGroup, SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import { owned, resource, table } from "../table.ts";

/** Security groups and their rules. */
export const guardTables = {
  securityGroup: table<SecurityGroup>({
    name: "security_group",
    columns: {
      ...resource,
      profile: "text",
      vpcId: "text",
      name: "text",
      description: "text",
      projectId: "text",
      isDefault: "flag",
      kind: "text",
      innerAccess: "text",
      version: "int",
    },
    nullable: ["vpcId"],
    indexes: [["vpcId"], ["accountId", "region", "projectId"]],
    references: { vpcId: "vpc" },
    tallies: [[], ["vpcId"]],
    numbered: true,
  }),
  securityGroupRule: table<SecurityGroupRule>({
    name: "security_group_rule",
    columns: {
      ...owned,
      id: "text",
      securityGroupId: "text",
      direction: "text",
      position: "int",
      priority: "int",
      action: "text",
      protocol: "text",
      port: "text",
      cidr: "text",
      ipv6Cidr: "text",
      peerGroupId: "text",
      templates: "json",
      description: "text",
      createdAtMs: "int",
      modifiedAtMs: "int",
    },
    nullable: ["cidr", "ipv6Cidr", "peerGroupId"],
    indexes: [["securityGroupId", "direction", "position"], ["peerGroupId"]],
    references: { securityGroupId: "securityGroup", peerGroupId: "securityGroup" },
    tallies: [["securityGroupId", "direction"]],
    touches: { securityGroupId: "securityGroup" },
  }),
} as const;
