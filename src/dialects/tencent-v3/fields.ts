/** API 3.0's names for the domain's fields, where they are not the same with a capital letter. */
const names: Readonly<Record<string, string>> = {
  bandwidth: "InternetMaxBandwidthOut",
  clientToken: "ClientToken",
  destination: "Routes.DestinationCidrBlock",
  count: "SecondaryPrivateIpAddressCount",
  eipId: "AddressId",
  eniId: "NetworkInterfaceId",
  privateIps: "PrivateIpAddresses",
  privateIp: "PrivateIpAddress",
  primary: "PrivateIpAddresses.Primary",
  ruleAction: "Action",
  ruleCidr: "CidrBlock",
  ruleDescription: "PolicyDescription",
  ruleIndex: "PolicyIndex",
  ruleIpv6Cidr: "Ipv6CidrBlock",
  rulePeer: "SecurityGroupId",
  rulePorts: "Port",
  ruleProtocol: "Protocol",
  subnet: "subnet",
  subnetCidr: "CidrBlock",
  vpcCidr: "CidrBlock",
  ipv6Address: "Ipv6Addresses.Address",
  zone: "Zone",
};

/** Says a domain field as API 3.0 does; an action's own names come first. */
export function fieldName(field: string, own: Readonly<Record<string, string>> = {}): string {
  return own[field] ?? names[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}
