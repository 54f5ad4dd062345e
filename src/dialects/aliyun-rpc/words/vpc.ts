import type { Vpc } from "../../../domain/vpc/vpc.ts";
import type { EcsVpcOut, VpcVpcOut } from "../../../generated/aliyun-rpc.ts";
import { listWholeVpcs, type WholeVpc } from "../../../operations/vpc/list-vpcs.ts";
import type { VpcParts } from "../../../operations/vpc/vpc-parts.ts";
import type { Page } from "../../../operations/kit/page.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { pollRows } from "../../kit/poll-rows.ts";
import { flagTrait, textTrait } from "../../kit/traits.ts";
import { vpcTags } from "./tags.ts";
import { utcTime } from "./times.ts";

/** Reads a page of networks as it is drawn; describing one that is pending asks after its task. */
export async function readVpcs(context: ActionContext, query: Query<Vpc>): Promise<Page<WholeVpc>> {
  const seen = await context.read(listWholeVpcs, query);
  const vpcs = seen.items.map(({ vpc }) => vpc);
  return (await pollRows(context, vpcs)) ? context.read(listWholeVpcs, query) : seen;
}

/** A network's state as Alibaba words it. */
export function statusOf({ state }: { readonly state: "pending" | "available" }): string {
  return state === "pending" ? "Pending" : "Available";
}

function userCidrsOf(vpc: Vpc): string[] {
  const text = textTrait(vpc.traits, "userCidrs");
  return text === "" ? [] : text.split(",");
}

/** A network as ECS drew it before there was a VPC product. */
export function oldVpcOut({ vpc, parts }: WholeVpc): EcsVpcOut {
  return {
    VpcId: vpc.id,
    RegionId: vpc.region,
    Status: statusOf(vpc),
    VpcName: vpc.name,
    CreationTime: utcTime(vpc.createdAtMs),
    CidrBlock: vpc.cidr,
    VRouterId: vpc.routerId,
    Description: vpc.description,
    IsDefault: vpc.isDefault,
    VSwitchIds: { VSwitchId: parts.subnetIds },
    UserCidrs: { UserCidr: userCidrsOf(vpc) },
  };
}

function vpcBase(view: WholeVpc) {
  const { vpc, cidrs, tags } = view;
  const ipv6 = vpc.ipv6Cidr === null ? [] : [{ Ipv6CidrBlock: vpc.ipv6Cidr, Ipv6Isp: "BGP" }];
  return {
    ...oldVpcOut(view),
    Ipv6CidrBlock: vpc.ipv6Cidr ?? "",
    Ipv6CidrBlocks: { Ipv6CidrBlock: ipv6 },
    EnabledIpv6: vpc.ipv6Cidr !== null,
    SecondaryCidrBlocks: { SecondaryCidrBlock: cidrs.map(({ cidr }) => cidr) },
    ResourceGroupId: textTrait(vpc.traits, "resourceGroupId"),
    OwnerId: Number(vpc.accountId),
    DhcpOptionsSetId: "",
    DhcpOptionsSetStatus: "",
    DnsHostnameStatus: flagTrait(vpc.traits, "dnsHostname") ? "ENABLED" : "DISABLED",
    Tags: vpcTags(tags),
  };
}

/** A network in a list of the VPC product. */
export function vpcOut(view: WholeVpc): VpcVpcOut {
  return {
    ...vpcBase(view),
    CenStatus: "Detached",
    RouterTableIds: { RouterTableIds: view.parts.routeTableIds },
    NatGatewayIds: { NatGatewayIds: view.parts.natGatewayIds },
  };
}

/** How much of each kind is in a network, as the VPC product counts. */
function cloudResources({ subnetIds, routeTableIds, natGatewayIds }: VpcParts) {
  return [
    { ResourceType: "VSwitch", ResourceCount: subnetIds.length },
    { ResourceType: "VRouter", ResourceCount: 1 },
    { ResourceType: "RouteTable", ResourceCount: routeTableIds.length },
    { ResourceType: "NatGateway", ResourceCount: natGatewayIds.length },
  ].filter(({ ResourceCount }) => ResourceCount > 0);
}

/** A network by itself. */
export function vpcAttributesOut(view: WholeVpc) {
  return {
    ...vpcBase(view),
    AssociatedCens: { AssociatedCen: [] },
    AssociatedPropagationSources: { AssociatedPropagationSources: [] },
    ClassicLinkEnabled: flagTrait(view.vpc.traits, "classicLink"),
    CloudResources: { CloudResourceSetType: cloudResources(view.parts) },
    Ipv4GatewayId: "",
    SupportIpv4Gateway: false,
  };
}
