import { fieldNaming, type WireNames } from "../kit/wire-name.ts";

/** QCloud v2's names for the domain's fields, where they are not the same. */
const names: Readonly<Record<string, WireNames>> = {
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
  nextHopType: ["nextType", "routeSet.n.nextType"],
  protocol: ["proto", "dnatList.n.proto"],
};

/** Says a domain field as an action does: in the action's own names first, else in the dialect's. */
export const fieldName = fieldNaming(names, (field) => field);
