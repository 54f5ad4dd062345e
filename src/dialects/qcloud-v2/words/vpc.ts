import type { QcloudDescribeVpcExDataOut } from "../../../generated/qcloud-v2.ts";
import type { VpcView } from "../../../operations/vpc/list-vpcs.ts";
import type { VpcParts } from "../../../operations/vpc/vpc-parts.ts";
import type { ActionContext } from "../../kit/action.ts";
import { localTime } from "../../tencent-v3/words/times.ts";
import { oldId } from "./ids.ts";

/** A network as v2 lists it; what cannot be made here is none. */
export function vpcOut(
  context: ActionContext,
  { vpc }: VpcView,
  parts: VpcParts | undefined,
): QcloudDescribeVpcExDataOut {
  return {
    vpcId: oldId(context, "vpc", vpc.seq),
    unVpcId: vpc.id,
    vpcName: vpc.name,
    cidrBlock: vpc.cidr,
    subnetNum: parts?.subnetIds.length ?? 0,
    routeTableNum: parts?.routeTableIds.length ?? 0,
    vpnGwNum: 0,
    vpcPeerNum: 0,
    vpcDeviceNum: parts?.instanceCount ?? 0,
    classicLinkNum: 0,
    vpgNum: 0,
    natNum: parts?.natGatewayIds.length ?? 0,
    createTime: localTime(vpc.createdAtMs),
    isDefault: vpc.isDefault,
    isMulticast: vpc.multicast,
    sflowNum: 0,
  };
}
