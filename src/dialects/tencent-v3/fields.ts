import { capitalised, fieldNaming, type WireNames } from "../kit/wire-name.ts";

/** API 3.0's names for the domain's fields, where they are not the same with a capital letter. */
const names: Readonly<Record<string, WireNames>> = {
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
  filterName: "Filters.Name",
  keyPairName: "KeyName",
  nextHopType: "Routes.GatewayType",
  protocol: ["Protocol", "IpProtocol"],
  resource: ["Resource", "ResourceList"],
  resourceKind: ["ResourcePrefix", "Resource", "ResourceList"],
  resourceRegion: ["ResourceRegion", "Resource", "ResourceList"],
  serviceType: ["ServiceType", "Resource", "ResourceList"],
  tagKey: [
    "TagKey",
    "Tags.Key",
    "Tags.TagKey",
    "ReplaceTags.TagKey",
    "TagFilters.TagKey",
    "TagSpecification.Tags.Key",
  ],
  tagValue: [
    "TagValue",
    "Tags.Value",
    "Tags.TagValue",
    "ReplaceTags.TagValue",
    "TagFilters.TagValue",
    "TagSpecification.Tags.Value",
  ],
};

/** Says a domain field as an action does: in the action's own names first, else in the dialect's. */
export const fieldName = fieldNaming(names, capitalised);
