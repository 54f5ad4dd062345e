import type { Subnet } from "../../../domain/subnet/subnet.ts";
import type { Vpc, VpcCidr } from "../../../domain/vpc/vpc.ts";
import type { New } from "../../../domain/row.ts";
import type { VpcSubnetOut, VpcVpcOut } from "../../../generated/tencent-v3.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

/** A network as API 3.0 words it. */
export function vpcOut(vpc: New<Vpc>, cidrs: readonly VpcCidr[], tags: readonly TagPair[]): VpcVpcOut {
  return {
    VpcName: vpc.name,
    VpcId: vpc.id,
    CidrBlock: vpc.cidr,
    IsDefault: vpc.isDefault,
    EnableMulticast: vpc.multicast,
    CreatedTime: localTime(vpc.createdAtMs),
    DnsServerSet: vpc.dnsServers,
    DomainName: vpc.domainName,
    DhcpOptionsId: String(vpc.traits["dhcpOptionsId"] ?? ""),
    EnableDhcp: vpc.dhcp,
    Ipv6CidrBlock: vpc.ipv6Cidr ?? "",
    TagSet: tagSet(tags),
    AssistantCidrSet: cidrs.map(({ vpcId, cidr, kind }) => ({
      VpcId: vpcId,
      CidrBlock: cidr,
      AssistantType: kind === "docker" ? 1 : 0,
      SubnetSet: [],
    })),
    EnableRouteVpcPublish: vpc.traits["routePublish"] === true,
    EnableRouteVpcPublishIpv6: vpc.traits["routePublishIpv6"] === true,
    Ipv6CidrBlockSet: [],
  };
}

/** A subnet as API 3.0 words it. */
export function subnetOut(
  subnet: New<Subnet>,
  counts: { readonly capacity: number; readonly free: number },
  tags: readonly TagPair[],
): VpcSubnetOut {
  return {
    VpcId: subnet.vpcId,
    SubnetId: subnet.id,
    SubnetName: subnet.name,
    CidrBlock: subnet.cidr,
    IsDefault: subnet.isDefault,
    EnableBroadcast: subnet.broadcast,
    Zone: subnet.zone,
    RouteTableId: subnet.routeTableId,
    CreatedTime: localTime(subnet.createdAtMs),
    AvailableIpAddressCount: counts.free,
    Ipv6CidrBlock: subnet.ipv6Cidr ?? "",
    NetworkAclId: subnet.networkAclId ?? "",
    IsRemoteVpcSnat: false,
    TotalIpAddressCount: counts.capacity,
    TagSet: tagSet(tags),
    CdcId: "",
    IsCdcSubnet: 0,
  };
}
