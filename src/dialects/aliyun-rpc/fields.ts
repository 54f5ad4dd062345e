/** Alibaba Cloud's names for the domain's fields, where they are not the same with a capital letter. */
const names: Readonly<Record<string, string>> = {
  count: "SecondaryPrivateIpAddressCount",
  eipId: "AllocationId",
  eniId: "NetworkInterfaceId",
  privateIps: "PrivateIpAddress.N",
  privateIp: "PrivateIpAddress",
  subnet: "VSwitch",
  subnetId: "VSwitchId",
  subnetCidr: "CidrBlock",
  vpcCidr: "CidrBlock",
  zone: "ZoneId",
};

/** Says a domain field as Alibaba Cloud does; an action's own names come first. */
export function fieldName(field: string, own: Readonly<Record<string, string>> = {}): string {
  return own[field] ?? names[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}
