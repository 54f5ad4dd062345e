import type { Dialect, Fields } from "../wire/outcome.ts";

/** The first id with a prefix that an estate has; "" when it has none. */
export type IdOf = (prefix: string) => string;

/** What is laid over the generated parameters of an action that they do not get far with. */
type Example = (id: IdOf) => Fields;

const rule = { Protocol: "TCP", Port: "80", Action: "ACCEPT", CidrBlock: "0.0.0.0/0" };
const ingress: Example = () => ({ SecurityGroupPolicySet: { Ingress: [rule] } });
const indexed: Example = () => ({ SecurityGroupPolicySet: { Ingress: [{ ...rule, PolicyIndex: 0 }] } });
const routes: Example = (id) => ({
  Routes: [{ DestinationCidrBlock: "203.0.113.0/24", GatewayType: "NAT", GatewayId: id("nat") }],
});
const vpcName: Example = (id) => ({ Resource: `qcs::vpc:ap-guangzhou:uin/:vpc/${id("vpc")}` });
const tagHome: Example = (id) => ({
  ServiceType: "vpc",
  ResourcePrefix: "vpc",
  ResourceRegion: "ap-guangzhou",
  ResourceIds: [id("vpc")],
});
const tagged: Example = (id) => ({ ...tagHome(id), TagKey: "owner-secret" });
const listed: Example = (id) => ({ ResourceList: [`qcs::vpc:ap-guangzhou:uin/:vpc/${id("vpc")}`] });
const bySecret = { TagKey: "owner-secret", TagValue: "owner-secret" };
const snat: Example = (id) => {
  const PublicIpAddresses = [id("public")];
  return {
    ResourceId: id("subnet"),
    ResourceType: "SUBNET",
    PrivateIpAddress: "10.0.1.0/24",
    PublicIpAddresses,
  };
};
const ip6: Example = (id) => ({ Ip6AddressIds: [id("eipv6")] });

const tencent: Readonly<Record<string, Example>> = {
  AssignIpv6Addresses: () => ({ Ipv6AddressCount: 1 }),
  AssignPrivateIpAddresses: () => ({ SecondaryPrivateIpAddressCount: 1 }),
  AssociateNatGatewayAddress: () => ({ AddressCount: 1 }),
  CreateNatGateway: () => ({ AddressCount: 1 }),
  CreateReserveIpAddresses: (id) => ({ SubnetId: id("subnet"), IpAddressCount: 1 }),
  CreateRoutes: routes,
  ReplaceRoutes: (id) => {
    const route = { DestinationCidrBlock: "203.0.113.0/24", GatewayType: "NAT", GatewayId: id("nat") };
    return { Routes: [{ ...route, RouteItemId: id("rti") }] };
  },
  ResetRoutes: routes,
  DeleteRoutes: routes,
  CreateSecurityGroupPolicies: ingress,
  ModifySecurityGroupPolicies: ingress,
  ReplaceSecurityGroupPolicies: indexed,
  ReplaceSecurityGroupPolicy: indexed,
  DeleteSecurityGroupPolicies: ingress,
  ModifyAddressInternetChargeType: () => ({ InternetChargeType: "BANDWIDTH_POSTPAID_BY_HOUR" }),
  ModifyAddressesRenewFlag: () => ({ RenewFlag: "NOTIFY_AND_MANUAL_RENEW" }),
  ModifyAssistantCidr: () => ({ NewCidrBlocks: ["172.20.0.0/16"] }),
  ModifyHaVipAttribute: () => ({ HaVipName: "changed" }),
  ModifyIPv6AddressesAttributes: () => ({ IPv6AddressName: "changed" }),
  ModifyPrivateIpAddressesAttribute: () => ({
    PrivateIpAddresses: [{ PrivateIpAddress: "10.0.1.21", Description: "changed" }],
  }),
  UnassignPrivateIpAddresses: () => ({ PrivateIpAddresses: [{ PrivateIpAddress: "10.0.1.21" }] }),
  ResetNatGatewayConnection: () => ({ MaxConcurrentConnection: 3_000_000 }),
  CreateNatGatewaySourceIpTranslationNatRule: (id) => ({ SourceIpTranslationNatRules: [snat(id)] }),
  ModifyNatGatewaySourceIpTranslationNatRule: (id) => ({
    SourceIpTranslationNatRule: { ...snat(id), NatGatewaySnatId: "snat-00000000" },
  }),
  AllocateIp6AddressesBandwidth: (id) => ({ Ip6Addresses: [id("ipv6")] }),
  ModifyIp6AddressesBandwidth: ip6,
  ReleaseIp6AddressesBandwidth: ip6,
  DescribeTaskResult: (id) => ({ TaskId: Number(id("task")) }),
  DescribeVpcTaskResult: (id) => ({ TaskId: id("request") }),
  RunInstances: (id) => ({
    ImageId: "img-487zeit5",
    VirtualPrivateCloud: { VpcId: id("vpc"), SubnetId: id("subnet") },
    SecurityGroupIds: [id("sg")],
  }),
  AddResourceTag: vpcName,
  ModifyResourceTags: (id) => ({ ...vpcName(id), DeleteTags: [{ TagKey: "owner-secret" }] }),
  UpdateResourceTagValue: (id) => ({ ...vpcName(id), TagKey: "owner-secret" }),
  DeleteResourceTag: (id) => ({ ...vpcName(id), TagKey: "owner-secret" }),
  AttachResourcesTag: (id) => ({ ...tagged(id), TagValue: "changed" }),
  DetachResourcesTag: tagged,
  ModifyResourcesTagValue: (id) => ({ ...tagged(id), TagValue: "changed" }),
  DescribeResourceTagsByResourceIds: tagHome,
  DescribeResourceTagsByResourceIdsSeq: tagHome,
  DescribeResourceTagsByTagKeys: (id) => ({ ...tagHome(id), TagKeys: ["owner-secret"] }),
  DescribeResourcesByTags: () => ({ TagFilters: [{ TagKey: "owner-secret" }] }),
  DescribeResourcesByTagsUnion: () => ({ TagFilters: [{ TagKey: "owner-secret" }] }),
  TagResources: listed,
  UnTagResources: (id) => ({ ...listed(id), TagKeys: ["owner-secret"] }),
  DeleteTag: () => bySecret,
  DeleteTags: () => ({ Tags: [bySecret] }),
};

const policy = { ipProtocol: "tcp", portRange: "80", cidrIp: "0.0.0.0/0", action: "accept" };
const dnapt: Example = (id) => ({ proto: "TCP", eip: id("public"), eport: 80 });
const v2Place: Example = (id) => ({
  zoneId: 100003,
  cpu: 1,
  mem: 1,
  imageId: "img-487zeit5",
  storageSize: 0,
  goodsNum: 1,
  vpcId: id("vpc"),
  subnetId: id("subnet"),
});

const qcloud: Readonly<Record<string, Example>> = {
  AssignPrivateIpAddresses: () => ({ secondaryPrivateIpAddressCount: 1, privateIpAddressSet: undefined }),
  CreateRoute: (id) => ({
    routeSet: [{ destinationCidrBlock: "203.0.113.0/24", nextType: 8, nextHub: id("nat") }],
  }),
  CreateSecurityGroupPolicy: () => ({ direction: "ingress", index: 0, policys: [policy] }),
  ModifySecurityGroupPolicys: () => ({ ingress: [policy], egress: [policy] }),
  ModifySingleSecurityGroupPolicy: () => ({ direction: "ingress", index: 0, policys: policy }),
  DeleteSecurityGroupPolicy: () => ({ direction: "ingress", indexes: [0] }),
  AddDnaptRule: (id) => ({ ...dnapt(id), eport: 90, pip: "10.0.1.21", pport: 90 }),
  ModifyDnaptRule: (id) => ({
    oldProto: "TCP",
    oldEip: id("public"),
    oldEport: 80,
    ...dnapt(id),
    pip: "10.0.1.21",
    pport: 91,
  }),
  DeleteDnaptRule: (id) => ({ dnatList: [dnapt(id)] }),
  CreateNatGateway: () => ({ maxConcurrent: 1_000_000, bandwidth: 100, autoAllocEipNum: 1 }),
  UpgradeNatGateway: () => ({ maxConcurrent: 3_000_000 }),
  EipBindNatGateway: () => ({ autoAllocEipNum: 1 }),
  ModifyEipAlias: (id) => ({ eipId: id("eip"), eipName: "changed" }),
  ModifyVPCRouteTable: (id) => ({
    vpcId: id("vpc"),
    routeTableId: id("rtb"),
    routeTableName: "changed",
    routeSet: [{ destinationCidrBlock: "203.0.113.0/24", nextType: 8, nextHub: id("nat") }],
  }),
  DeleteRoute: (id) => ({
    routeSet: [{ destinationCidrBlock: "198.51.100.0/24", nextType: 8, nextHub: id("nat") }],
  }),
  RunInstances: v2Place,
  RunInstancesHour: v2Place,
};

const instanceTags: Example = (id) => ({
  ResourceType: "instance",
  ResourceId: id("i"),
  Tag: [{ Key: "changed", Value: "changed" }],
});
const permission = { IpProtocol: "tcp", PortRange: "81/81", SourceCidrIp: "0.0.0.0/0" };
const listedTags: Example = (id) => ({ ...instanceTags(id), ResourceId: [id("i")], TagKey: ["changed"] });
const vpcTags: Example = (id) => ({ ...listedTags(id), ResourceType: "VPC", ResourceId: [id("vpc")] });
const nextHop: Example = (id) => ({
  RouteTableId: id("vtb"),
  DestinationCidrBlock: "203.0.113.0/24",
  NextHopId: id("i"),
  NextHopType: "Instance",
});
const entry = (id: IdOf, range: string) => ({
  RouteTableId: id("vtb"),
  DstCidrBlock: range,
  NextHop: id("i"),
  NextHopType: "Instance",
});
const hours = { StartTime: "2026-09-21T00:00:00Z", EndTime: "2026-09-21T01:00:00Z" };

const machine: Example = (id) => ({
  InstanceType: "ecs.g6.large",
  ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
  VSwitchId: id("vsw"),
  SecurityGroupId: id("sg"),
  HpcClusterId: undefined,
  Period: undefined,
});
const segment: Example = (id) => ({ SegmentInstanceId: id("eipsg"), InstanceId: undefined });
const keyNames = { KeyPairName: "owner-secret" };

const aliyun: Readonly<Record<string, Example>> = {
  CreateInstance: (id) => ({ ...machine(id), AutoRenewPeriod: undefined }),
  RunInstances: machine,
  "ecs.CreateNatGateway": () => ({ BandwidthPackage: [{ IpCount: 1, Bandwidth: 5 }] }),
  "ecs.DescribeHaVips": (id) => ({ Filter: [{ Key: "VpcId", Value: [id("vpc")] }] }),
  ModifyInstanceMetadataOptions: (id) => ({ InstanceId: id("i"), HttpEndpoint: "enabled" }),
  AssociateEipAddressBatch: (id) => ({
    BindedInstanceType: "Nat",
    BindedInstanceId: id("ngw"),
    InstanceIds: [id("eip")],
    Mode: undefined,
  }),
  CreateRouteEntries: (id) => ({ RouteEntries: [entry(id, "203.0.113.0/24")] }),
  DeleteRouteEntries: (id) => ({ RouteEntries: [entry(id, "198.51.100.0/24")] }),
  ModifyEipForwardMode: (id) => ({ InstanceId: id("eip"), Mode: "NAT" }),
  ModifyNatGatewaySpec: () => ({ Spec: "Small" }),
  SetHighDefinitionMonitorLogStatus: (id) => ({ InstanceId: id("eip"), Status: "ON" }),
  GetVpcRouteEntrySummary: () => ({ RouteEntryType: "All" }),
  UpdateGatewayRouteTableEntryAttribute: (id) => ({
    GatewayRouteTableId: id("vtb"),
    NextHopType: "Instance",
    NextHopId: id("i"),
  }),
  CreateRouteTargetGroup: () => ({ ConfigMode: "Active-Standby" }),
  DescribeAvailableResource: () => ({ DestinationResource: "InstanceType" }),
  DeleteKeyPairs: () => ({ KeyPairNames: JSON.stringify(["owner-secret"]) }),
  DetachKeyPair: () => keyNames,
  UnassignIpv6Addresses: () => ({ Ipv6Address: ["2408:4000::1"] }),
  UnassignPrivateIpAddresses: () => ({ PrivateIpAddress: ["10.0.1.21"] }),
  UnassociateVpcCidrBlock: () => ({ SecondaryCidrBlock: "172.16.0.0/16" }),
  AllocateEipSegmentAddress: () => ({ EipMask: "28" }),
  DescribeEipSegment: segment,
  ReleaseEipSegmentAddress: segment,
  TransformEipSegmentToPublicIpAddressPool: (id) => ({ InstanceId: id("eipsg") }),
  AddTags: instanceTags,
  RemoveTags: instanceTags,
  "ecs.TagResources": listedTags,
  "ecs.UntagResources": listedTags,
  "ecs.ListTagResources": (id) => ({ ResourceType: "instance", ResourceId: [id("i")] }),
  "vpc.TagResources": vpcTags,
  UnTagResources: vpcTags,
  "vpc.ListTagResources": (id) => ({ ResourceType: "VPC", ResourceId: [id("vpc")] }),
  AssignIpv6Addresses: () => ({ Ipv6AddressCount: 1 }),
  AssignPrivateIpAddresses: () => ({ SecondaryPrivateIpAddressCount: 1 }),
  AttachKeyPair: () => ({ KeyPairName: "owner-secret" }),
  AuthorizeSecurityGroup: () => permission,
  AuthorizeSecurityGroupEgress: () => ({ ...permission, SourceCidrIp: undefined, DestCidrIp: "0.0.0.0/0" }),
  CreateNetworkInterfacePermission: () => ({ AccountId: 100000000008, Permission: "InstanceAttach" }),
  CreateRouteEntry: nextHop,
  DescribeEniMonitorData: () => hours,
  DescribeEipMonitorData: () => hours,
  ModifyEipAddressAttribute: () => ({ Bandwidth: "7" }),
  ModifySecurityGroupPolicy: () => ({ InnerAccessPolicy: "Drop" }),
  JoinResourceGroup: (id) => ({ ResourceType: "instance", ResourceId: id("i"), ResourceGroupId: "rg-1" }),
  MoveResourceGroup: (id) => ({ ResourceType: "VPC", ResourceId: id("vpc"), NewResourceGroupId: "rg-1" }),
  DeletionProtection: (id) => ({ Type: "EIP", InstanceId: id("eip"), ProtectionEnable: false }),
  AssociateVpcCidrBlock: () => ({ SecondaryCidrBlock: "172.20.0.0/16" }),
  AddPublicIpAddressPoolCidrBlock: () => ({ CidrMask: 28 }),
  AssociateEipAddress: (id) => ({
    AllocationId: id("eip"),
    InstanceId: id("i"),
    InstanceType: "EcsInstance",
    VpcId: undefined,
    Mode: undefined,
    InstanceRegionId: undefined,
  }),
  CheckCanAllocateVpcPrivateIpAddress: () => ({ IpVersion: "ipv4" }),
  DescribeEipGatewayInfo: (id) => ({ InstanceId: id("eni") }),
  DescribeHighDefinitionMonitorLogAttribute: (id) => ({ InstanceId: id("eip") }),
  CreateVSwitchCidrReservation: () => ({ IpVersion: undefined, VSwitchCidrReservationCidr: "10.0.1.144/28" }),
  CreateSnatEntry: (id) => ({ SnatTableId: id("stb"), SourceCIDR: "10.0.1.0/24", SnatIp: "198.18.0.1" }),
};

const examples: Readonly<Record<Dialect, Readonly<Record<string, Example>>>> = {
  "tencent-v3": tencent,
  "qcloud-v2": qcloud,
  "aliyun-rpc": aliyun,
};

/** The parameters that an action is known to get far with; undefined where the generated ones are enough. */
export function exampleOf(dialect: Dialect, name: string, id: IdOf): Fields | undefined {
  const [action = ""] = name.split(".").toReversed();
  const known = examples[dialect];
  return (known[name] ?? known[action])?.(id);
}
