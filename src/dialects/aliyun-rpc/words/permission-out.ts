import { asPortPairs } from "../../../domain/port-range.ts";
import type { SecurityGroupRule } from "../../../domain/security-group/security-group.ts";
import type { EcsPermissionOut } from "../../../generated/aliyun-rpc.ts";
import type { GroupPermissions } from "../../../operations/security-group/read-permissions.ts";
import type { PermissionIn } from "./permission-ends.ts";
import { utcTime } from "./times.ts";

/** What a rule says, in the words that callers send it in. */
export function permissionText(rule: SecurityGroupRule): PermissionIn {
  const [side, cidr, ipv6Cidr] =
    rule.direction === "ingress"
      ? (["SourceGroupId", "SourceCidrIp", "Ipv6SourceCidrIp"] as const)
      : (["DestGroupId", "DestCidrIp", "Ipv6DestCidrIp"] as const);
  return {
    IpProtocol: rule.protocol,
    PortRange: asPortPairs(rule.port),
    PortRangeListId: rule.portRangeListId ?? "",
    Policy: rule.action,
    Priority: String(rule.priority),
    Description: rule.description,
    [side]: rule.peerGroupId ?? "",
    [cidr]: rule.cidr ?? "",
    [ipv6Cidr]: rule.ipv6Cidr ?? "",
    ...rule.narrows,
  };
}

/** A rule as ECS words it. */
export function permissionOut(rule: SecurityGroupRule, names: GroupPermissions["names"]): EcsPermissionOut {
  const text = permissionText(rule);
  return {
    SecurityGroupRuleId: rule.id,
    Direction: rule.direction,
    IpProtocol: rule.protocol === "icmpv6" ? "ICMPv6" : rule.protocol.toUpperCase(),
    PortRange: asPortPairs(rule.port),
    PortRangeListId: rule.portRangeListId ?? "",
    PortRangeListName: names[rule.portRangeListId ?? ""] ?? "",
    SourcePortRange: text.SourcePortRange ?? "",
    SourceCidrIp: text.SourceCidrIp ?? "",
    Ipv6SourceCidrIp: text.Ipv6SourceCidrIp ?? "",
    SourceGroupId: text.SourceGroupId ?? "",
    SourceGroupName: names[text.SourceGroupId ?? ""] ?? "",
    SourceGroupOwnerAccount: "",
    SourcePrefixListId: "",
    SourcePrefixListName: "",
    DestCidrIp: text.DestCidrIp ?? "",
    Ipv6DestCidrIp: text.Ipv6DestCidrIp ?? "",
    DestGroupId: text.DestGroupId ?? "",
    DestGroupName: names[text.DestGroupId ?? ""] ?? "",
    DestGroupOwnerAccount: "",
    DestPrefixListId: "",
    DestPrefixListName: "",
    NicType: "intranet",
    Policy: rule.action === "accept" ? "Accept" : "Drop",
    Priority: String(rule.priority),
    Description: rule.description,
    CreateTime: utcTime(rule.createdAtMs),
  };
}
