import { inner, text, texts } from "../network/lists.ts";
import type { Network } from "../network/network.ts";
import { buildCore, must, type Named } from "./build.ts";

/** Builds an estate with something of every family; `secret` is written where only its owner may read it. */
export async function buildAliyun(network: Network, secret: string): Promise<Named> {
  const core = await buildCore(network);
  const { vpcId: VpcId, subnetId: VSwitchId, groupId: SecurityGroupId, eniId: NetworkInterfaceId } = core;
  const call = (action: string, params: object) => must(network, action, params as never);
  await call("ecs.ModifyNetworkInterfaceAttribute", { NetworkInterfaceId, Description: secret });
  await call("ecs.ModifySecurityGroupAttribute", { SecurityGroupId, Description: secret });
  await call("ModifyVpcAttribute", { VpcId, Description: secret });
  await call("ecs.AuthorizeSecurityGroup", {
    SecurityGroupId,
    Permissions: [{ IpProtocol: "tcp", PortRange: "80/80", SourceCidrIp: "0.0.0.0/0", Description: secret }],
  });
  await call("AssociateVpcCidrBlock", { VpcId, SecondaryCidrBlock: "172.16.0.0/16" });
  await call("CreateHaVip", { VSwitchId, Description: secret });
  const table = await call("CreateRouteTable", { VpcId, RouteTableName: "same", Description: secret });
  const RouteTableId = text(table, "RouteTableId");
  const route = { RouteTableId, DestinationCidrBlock: "198.51.100.0/24", NextHopId: core.instanceId };
  await call("CreateRouteEntry", { ...route, NextHopType: "Instance", Description: secret });
  const nat = await call("CreateNatGateway", { VpcId, VSwitchId, NatType: "Enhanced", Description: secret });
  const NatGatewayId = text(nat, "NatGatewayId");
  const bound = { AllocationId: core.spareEipId, InstanceId: NatGatewayId, InstanceType: "Nat" };
  await call("AssociateEipAddress", bound);
  await call("AllocateEipAddress", { Description: secret });
  const natEip = await call("DescribeEipAddresses", { AllocationId: core.spareEipId });
  const [one] = (inner(natEip, "EipAddresses")["EipAddress"] ?? []) as readonly Record<string, unknown>[];
  const [ForwardTableId = ""] = texts(inner(nat, "ForwardTableIds"), "ForwardTableId");
  const [SnatTableId = ""] = texts(inner(nat, "SnatTableIds"), "SnatTableId");
  const ends = { ExternalIp: text(one ?? {}, "IpAddress"), ExternalPort: "80", InternalPort: "80" };
  const inside = { InternalIp: "10.0.1.21", IpProtocol: "TCP", ForwardEntryName: "same" };
  await call("CreateForwardEntry", { ForwardTableId, ...ends, ...inside });
  await call("CreateSnatEntry", { SnatTableId, SnatIp: ends.ExternalIp, SourceVSwitchId: VSwitchId });
  await call("CreateVSwitchCidrReservation", {
    VSwitchId,
    VSwitchCidrReservationCidr: "10.0.1.128/28",
    VSwitchCidrReservationDescription: secret,
  });
  const Entry = [{ PortRange: "80/80", Description: secret }];
  await call("ecs.CreatePortRangeList", { PortRangeListName: "same", MaxEntries: 5, Entry });
  await call("ecs.CreateKeyPair", { KeyPairName: secret });
  await call("ecs.CreateNetworkInterfacePermission", {
    NetworkInterfaceId,
    AccountId: 100000000009,
    Permission: "InstanceAttach",
  });
  await call("CreatePublicIpAddressPool", { Name: "same", Description: secret });
  const segment = await call("AllocateEipSegmentAddress", { EipMask: "28" });
  const Tag = [{ Key: secret, Value: secret }];
  await call("TagResources", { ResourceType: "VPC", ResourceId: [VpcId], Tag });
  return { eipsg: text(segment, "EipSegmentInstanceId") };
}
