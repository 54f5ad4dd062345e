import type { Subnet } from "../../../domain/subnet/subnet.ts";
import type { EcsVSwitchOut, VpcVSwitchOut } from "../../../generated/aliyun-rpc.ts";
import type { Page } from "../../../operations/kit/page.ts";
import { listPlacedSubnets, type PlacedSubnet } from "../../../operations/subnet/list-subnets.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { pollRows } from "../../kit/poll-rows.ts";
import { vpcTags } from "./tags.ts";
import { utcTime } from "./times.ts";
import { statusOf } from "./vpc.ts";

/** A vSwitch with all that the VPC product draws of it. */
export type WholeVSwitch = PlacedSubnet;

/** Reads a page of vSwitches as it is drawn; describing one that is pending asks after its task. */
export async function readVSwitches(
  context: ActionContext,
  query: Query<Subnet>,
): Promise<Page<WholeVSwitch>> {
  const seen = await context.read(listPlacedSubnets, query);
  const subnets = seen.items.map(({ subnet }) => subnet);
  return (await pollRows(context, subnets)) ? context.read(listPlacedSubnets, query) : seen;
}

/** A vSwitch as ECS drew it before there was a VPC product. */
export function oldVSwitchOut({ subnet, free }: WholeVSwitch): EcsVSwitchOut {
  return {
    VSwitchId: subnet.id,
    VpcId: subnet.vpcId,
    Status: statusOf(subnet),
    CidrBlock: subnet.cidr,
    ZoneId: subnet.zone,
    AvailableIpAddressCount: free,
    Description: subnet.description,
    VSwitchName: subnet.name,
    CreationTime: utcTime(subnet.createdAtMs),
    IsDefault: subnet.isDefault,
    ResourceGroupId: "",
  };
}

/** A vSwitch as the VPC product draws it. */
export function vSwitchOut(view: WholeVSwitch): VpcVSwitchOut {
  const { subnet, routeTable, tags } = view;
  return {
    ...oldVSwitchOut(view),
    Ipv6CidrBlock: subnet.ipv6Cidr ?? "",
    EnabledIpv6: subnet.ipv6Cidr !== null,
    NetworkAclId: subnet.networkAclId ?? "",
    OwnerId: Number(subnet.accountId),
    RouteTable: {
      RouteTableId: subnet.routeTableId,
      RouteTableType: routeTable?.main === false ? "Custom" : "System",
    },
    ShareType: "",
    Tags: vpcTags(tags),
  };
}
