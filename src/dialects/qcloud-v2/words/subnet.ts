import type { PlacedSubnet } from "../../../operations/subnet/list-subnets.ts";
import type { QcloudDescribeSubnetExDataOut } from "../../../generated/qcloud-v2.ts";
import type { ActionContext } from "../../kit/action.ts";
import { localTime } from "../../tencent-v3/words/times.ts";
import { oldId } from "./ids.ts";
import { zoneNumber } from "./zones.ts";

/** A subnet as the actions that make subnets draw it. */
export function newSubnetOut(context: ActionContext, { subnet, routeTable }: PlacedSubnet) {
  return {
    subnetId: oldId(context, "subnet", subnet.seq),
    unSubnetId: subnet.id,
    routeTableId: oldId(context, "routeTable", routeTable?.seq ?? 0),
    subnetName: subnet.name,
    cidrBlock: subnet.cidr,
    zoneId: zoneNumber(subnet.zone),
    zone: subnet.zone,
  };
}

/** A subnet by itself. */
export function subnetOut(context: ActionContext, view: PlacedSubnet) {
  const { zone: _zone, unSubnetId: _id, ...fields } = newSubnetOut(context, view);
  return {
    ...fields,
    subnetCreateTime: localTime(view.subnet.createdAtMs),
    totalIPNum: view.capacity,
    availableIPNum: view.free,
  };
}

/** A subnet in a list. */
export function listedSubnetOut(context: ActionContext, view: PlacedSubnet): QcloudDescribeSubnetExDataOut {
  const { subnet, vpc, routeTable } = view;
  return {
    ...newSubnetOut(context, view),
    vpcId: oldId(context, "vpc", vpc?.seq ?? 0),
    unVpcId: subnet.vpcId,
    vpcName: vpc?.name ?? "",
    vpcCidrBlock: vpc?.cidr ?? "",
    subnetCreateTime: localTime(subnet.createdAtMs),
    unRouteTableId: subnet.routeTableId,
    routeTableName: routeTable?.name ?? "",
    vpcDevices: view.capacity - view.free,
    networkAclId: 0,
    totalIPNum: view.capacity,
    availableIPNum: view.free,
    broadcast: subnet.broadcast,
    isDefault: subnet.isDefault,
  };
}
