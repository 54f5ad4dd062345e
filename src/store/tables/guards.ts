import type { PortRangeEntry, PortRangeList } from "../../domain/security-group/port-range-list.ts";
import type { SecurityGroup, SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import { owned, resource, table } from "../table.ts";

/** Security groups, their rules, and the lists of ports that rules name. */
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
      modifiedAtMs: "int",
    },
    nullable: ["vpcId"],
    indexes: [["vpcId"], ["accountId", "region", "projectId"]],
    references: { vpcId: "vpc" },
    tallies: [[], ["vpcId"]],
    numbered: true,
  }),
  portRangeList: table<PortRangeList>({
    name: "port_range_list",
    columns: { ...resource, name: "text", description: "text", maxEntries: "int" },
    tallies: [[]],
  }),
  portRangeEntry: table<PortRangeEntry>({
    name: "port_range_entry",
    columns: { ...owned, portRangeListId: "text", ports: "text", description: "text" },
    key: ["portRangeListId", "ports"],
    unique: [["portRangeListId", "ports"]],
    references: { portRangeListId: "portRangeList" },
    tallies: [["portRangeListId"]],
    touches: { portRangeListId: "portRangeList" },
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
      portRangeListId: "text",
      narrows: "json",
      description: "text",
      createdAtMs: "int",
      modifiedAtMs: "int",
    },
    nullable: ["cidr", "ipv6Cidr", "peerGroupId", "portRangeListId"],
    indexes: [["securityGroupId", "direction", "position"], ["peerGroupId"], ["portRangeListId"]],
    references: {
      securityGroupId: "securityGroup",
      peerGroupId: "securityGroup",
      portRangeListId: "portRangeList",
    },
    tallies: [["securityGroupId"], ["securityGroupId", "direction"]],
    touches: { securityGroupId: "securityGroup" },
  }),
} as const;
