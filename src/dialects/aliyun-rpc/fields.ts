import type { FoundAction } from "../kit/contract.ts";
import { nameIn, type WireNames } from "../kit/wire-name.ts";

/** Alibaba Cloud's names for the domain's fields, where they are not the same with a capital letter. */
const names: Readonly<Record<string, WireNames>> = {
  count: "SecondaryPrivateIpAddressCount",
  eipId: "AllocationId",
  eniId: "NetworkInterfaceId",
  privateIps: "PrivateIpAddress.N",
  privateIp: "PrivateIpAddress",
  prefixCount: "Ipv4PrefixCount",
  prefixes: "Ipv4Prefix.N",
  ipv6Addresses: "Ipv6Address.N",
  ipv6Prefixes: "Ipv6Prefix.N",
  ipv6PrefixCount: "Ipv6PrefixCount",
  ipv6AddressCount: "Ipv6AddressCount",
  ipv6Address: "Ipv6Address.N",
  ruleAction: "Policy",
  ruleDescription: "Description",
  ruleDestCidr: "DestCidrIp",
  ruleDestGroup: "DestGroupId",
  ruleDestPrefixList: "DestPrefixListId",
  ruleIpv6DestCidr: "Ipv6DestCidrIp",
  ruleIpv6SourceCidr: "Ipv6SourceCidrIp",
  ruleNicType: "NicType",
  rulePorts: "PortRange",
  ruleSourceCidr: "SourceCidrIp",
  ruleSourceGroup: "SourceGroupId",
  ruleSourcePorts: "SourcePortRange",
  ruleSourcePrefixList: "SourcePrefixListId",
  rulePriority: "Priority",
  ruleProtocol: "IpProtocol",
  subnet: "VSwitch",
  subnetId: "VSwitchId",
  subnetCidr: "CidrBlock",
  vpcCidr: "CidrBlock",
  zone: ["ZoneId", "Zone"],
  filterName: "Filter.N.Key",
  nextHopType: ["NextHopType", "RouteEntries.N.NextHopType"],
  protocol: "IpProtocol",
  resourceKind: ["ResourceType", "Type"],
  tagKey: ["Tag.N.Key", "Tags.N.Key", "TagKey.N"],
  tagValue: ["Tag.N.Value", "Tags.N.Value"],
};

/** Says a domain field as an action does: in the action's own names first, else in the dialect's. */
export function fieldName(
  field: string,
  own: Readonly<Record<string, string>> = {},
  action?: FoundAction,
): string {
  return own[field] ?? nameIn(action, names[field] ?? field.charAt(0).toUpperCase() + field.slice(1));
}
