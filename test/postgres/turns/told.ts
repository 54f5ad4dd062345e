import type { CloudName } from "../../../src/dialects/kit/contract.ts";
import type { Things } from "./making.ts";

type Told = (things: Things) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const minutesAgo = (minutes: number) =>
  `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 16)}:00Z`;

const span = { StartTime: minutesAgo(30), EndTime: minutesAgo(10) };

const aliyun: Told = ({ RegionId, NetworkInterfaceId, VSwitchId }) => ({
  "ecs.DescribeAvailableResource": { DestinationResource: "InstanceType" },
  "ecs.DescribeBandwidthLimitation": { InstanceType: "ecs.g6.large" },
  "ecs.DescribeEniMonitorData": span,
  "ecs.DescribeEipMonitorData": span,
  "ecs.DescribeHaVips": { Filter: [{ Key: "VSwitchId", Value: [VSwitchId] }] },
  "ecs.ListTagResources": { ResourceType: "eni", Tag: [{ Key: "team", Value: "net" }] },
  "location.DescribeEndpoints": { Id: RegionId, ServiceCode: "ecs" },
  "vpc.DescribeEipGatewayInfo": { InstanceId: NetworkInterfaceId },
  "vpc.DescribeEipMonitorData": span,
  "vpc.GetVpcRouteEntrySummary": { RouteEntryType: "Custom" },
  "vpc.ListTagResources": { ResourceType: "VPC", Tag: [{ Key: "team", Value: "net" }] },
  "vpc.ListVpcPublishedRouteEntries": { TargetType: "ECR" },
});

const qcloud: Told = ({ VpcId, PrivateIpAddresses }) => ({
  "qcloud.DescribeInstanceNetInfo": {
    instanceInfos: [{ vpcId: VpcId, deviceLanIp: (PrivateIpAddresses as string[])[0] }],
  },
  "qcloud.DescribeProductRegionList": { instanceType: 1 },
  "qcloud.DescribeVpcLimit": { type: ["appid-max-vpcs", "vpc-max-subnets"] },
  "qcloud.DescribeZoneAbility": { zoneId: 100003, capacity: ["vpc"] },
});

const tencent: Told = ({ AddressIds, TaskId }) => ({
  "region.DescribeRegions": { Product: "vpc" },
  "region.DescribeZones": { Product: "vpc" },
  "sts.GetFederationToken": {
    Name: "visitor",
    Policy: '{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*"}]}',
  },
  "vpc.DescribeAddressBandwidthRange": { AddressIds },
  "vpc.DescribeProductQuota": { Product: "vpc" },
  "vpc.DescribeTaskResult": { TaskId },
  "vpc.DescribeVpcLimits": { LimitTypes: ["appid-max-vpcs", "vpc-max-subnets"] },
  "vpc.InquiryPriceAllocateAddresses": { InternetChargeType: "TRAFFIC_POSTPAID_BY_HOUR" },
  "vpc.InquiryPriceModifyAddressesBandwidth": { InternetMaxBandwidthOut: 5 },
});

/** What some actions are told besides what their contracts require, or instead. */
export const told: Readonly<Record<CloudName, Told>> = {
  "tencent-v3": tencent,
  "qcloud-v2": qcloud,
  "aliyun-rpc": aliyun,
};

/** Actions that are refused here: what they ask for is never there, or only for as long as a task runs. */
export const refusing: Readonly<Record<CloudName, readonly string[]>> = {
  "tencent-v3": [
    "vpc.DescribeSpecificTrafficPackageUsedDetails",
    "vpc.DescribeVpcTaskResult",
    "vpc.InquiryPriceRenewAddresses",
  ],
  "qcloud-v2": ["qcloud.DescribeVpcTaskResult", "qcloud.QueryNatGatewayProductionStatus"],
  "aliyun-rpc": [
    "vpc.Describe95Traffic",
    "vpc.DescribeHighDefinitionMonitorLogAttribute",
    "vpc.GetRouteTargetGroup",
    "vpc.ListGatewayRouteTableEntries",
  ],
};
