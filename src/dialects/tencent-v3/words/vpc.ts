import type { Subnet } from "../../../domain/subnet/subnet.ts";
import type { Vpc } from "../../../domain/vpc/vpc.ts";
import type { New } from "../../../domain/row.ts";
import type { VpcAssistantCidrOut, VpcSubnetOut, VpcVpcOut } from "../../../generated/tencent-v3.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import type { CreatedSubnet } from "../../../operations/subnet/create-subnet.ts";
import { ipv6ScopeOf } from "../../../operations/vpc/draw-ipv6-cidr.ts";
import type { RangeView } from "../../../operations/vpc/list-ranges.ts";
import { flagTrait, textTrait } from "../../kit/traits.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

/** Routed anywhere, or known inside alone. */
export function addressTypeOf(ipv6Cidr: string): string {
  return ipv6ScopeOf(ipv6Cidr) === "local" ? "ULA" : "GUA";
}

/** A network as API 3.0 words it. */
export function vpcOut(vpc: New<Vpc>, assistants: readonly RangeView[], tags: readonly TagPair[]): VpcVpcOut {
  const { ipv6Cidr } = vpc;
  return {
    VpcName: vpc.name,
    VpcId: vpc.id,
    CidrBlock: vpc.cidr,
    IsDefault: vpc.isDefault,
    EnableMulticast: vpc.multicast,
    CreatedTime: localTime(vpc.createdAtMs),
    DnsServerSet: vpc.dnsServers,
    DomainName: vpc.domainName,
    DhcpOptionsId: textTrait(vpc.traits, "dhcpOptionsId"),
    EnableDhcp: vpc.dhcp,
    Ipv6CidrBlock: ipv6Cidr ?? "",
    TagSet: tagSet(tags),
    AssistantCidrSet: assistants.map(assistantCidrOut),
    EnableRouteVpcPublish: flagTrait(vpc.traits, "routePublish"),
    EnableRouteVpcPublishIpv6: flagTrait(vpc.traits, "routePublishIpv6"),
    Ipv6CidrBlockSet:
      ipv6Cidr === null
        ? []
        : [{ IPv6CidrBlock: ipv6Cidr, ISPType: "BGP", AddressType: addressTypeOf(ipv6Cidr) }],
  };
}

/** A further range of a network as API 3.0 words it, with the subnets made in it. */
export function assistantCidrOut({ range, subnets }: RangeView): VpcAssistantCidrOut {
  return {
    VpcId: range.vpcId,
    CidrBlock: range.cidr,
    AssistantType: range.kind === "docker" ? 1 : 0,
    SubnetSet: subnets.map((view) => subnetOut(view.subnet, view, view.tags)),
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

/** A subnet just made as API 3.0 words it: all of its addresses are idle. */
export function newSubnetOut({ subnet, capacity }: CreatedSubnet, tags: readonly TagPair[]): VpcSubnetOut {
  return subnetOut(subnet, { capacity, free: capacity }, tags);
}
