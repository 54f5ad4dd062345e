/** QCloud v2's names for the domain's fields, where they are not the same. */
const names: Readonly<Record<string, string>> = {
  count: "secondaryPrivateIpAddressCount",
  instanceId: "unInstanceId",
  eniId: "networkInterfaceId",
  networkInterfaceName: "eniName",
  networkInterfaceDescription: "eniDescription",
  privateIps: "privateIpAddressSet",
  privateIp: "privateIpAddress",
  primary: "privateIpAddressSet.n.primary",
  ruleAction: "action",
  ruleCidr: "cidrIp",
  ruleDescription: "desc",
  ruleIndex: "index",
  ruleIpv6Cidr: "cidrIp",
  rulePeer: "sgId",
  rulePorts: "portRange",
  ruleProtocol: "ipProtocol",
  subnetCidr: "cidrBlock",
  vpcCidr: "cidrBlock",
  zone: "zoneId",
};

/** Says a domain field as QCloud v2 does; an action's own names come first. */
export function fieldName(field: string, own: Readonly<Record<string, string>> = {}): string {
  return own[field] ?? names[field] ?? field;
}
