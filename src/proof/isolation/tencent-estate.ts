import { inner, list, text } from "../network/lists.ts";
import type { Network } from "../network/network.ts";
import { buildCore, must, type Named } from "./build.ts";

/** Builds an estate with something of every family; `secret` is written where only its owner may read it. */
export async function buildTencent(network: Network, secret: string): Promise<Named> {
  const { vpcId: VpcId, subnetId: SubnetId, groupId: SecurityGroupId, eniId } = await buildCore(network);
  const call = (action: string, params: object) => must(network, action, params as never);
  const NetworkInterfaceId = eniId;
  await call("ModifyNetworkInterfaceAttribute", { NetworkInterfaceId, NetworkInterfaceDescription: secret });
  await call("ModifySecurityGroupAttribute", { SecurityGroupId, GroupDescription: secret });
  const Ingress = [{ Protocol: "TCP", Port: "80", Action: "ACCEPT", CidrBlock: "0.0.0.0/0" }];
  const Described = Ingress.map((rule) => ({ ...rule, PolicyDescription: secret }));
  await call("CreateSecurityGroupPolicies", {
    SecurityGroupId,
    SecurityGroupPolicySet: { Ingress: Described },
  });
  await call("AssignIpv6CidrBlock", { VpcId });
  const made = await call("DescribeVpcs", { VpcIds: [VpcId] });
  const range = text(list(made, "VpcSet")[0] ?? {}, "Ipv6CidrBlock");
  const Ipv6CidrBlock = range.replace(/\/56$/, "/64");
  await call("AssignIpv6SubnetCidrBlock", { VpcId, Ipv6SubnetCidrBlocks: [{ SubnetId, Ipv6CidrBlock }] });
  const assigned = await call("AssignIpv6Addresses", { NetworkInterfaceId, Ipv6AddressCount: 1 });
  const allocated = await call("AllocateAddresses", { AddressCount: 1 });
  await call("AllocateIPv6Addresses", { AddressName: secret });
  await call("CreateHaVip", { VpcId, SubnetId, HaVipName: secret });
  await call("CreateReserveIpAddresses", { VpcId, SubnetId, IpAddressCount: 1, Description: secret });
  await call("CreateAssistantCidr", { VpcId, CidrBlocks: ["172.16.0.0/16"] });
  const table = await call("CreateRouteTable", { VpcId, RouteTableName: secret });
  const RouteTableId = text(inner(table, "RouteTable"), "RouteTableId");
  const nat = await call("CreateNatGateway", { VpcId, NatGatewayName: secret, AddressCount: 1 });
  const gateway = list(nat, "NatGatewaySet")[0] ?? {};
  const NatGatewayId = text(gateway, "NatGatewayId");
  const PublicIpAddress = text(list(gateway, "PublicIpAddressSet")[0] ?? {}, "PublicIpAddress");
  const route = { DestinationCidrBlock: "198.51.100.0/24", GatewayType: "NAT", GatewayId: NatGatewayId };
  await call("CreateRoutes", { RouteTableId, Routes: [{ ...route, RouteDescription: secret }] });
  const dnat = { IpProtocol: "TCP", PublicIpAddress, PublicPort: 80, PrivateIpAddress: "10.0.1.21" };
  await call("CreateNatGatewayDestinationIpPortTranslationNatRule", {
    NatGatewayId,
    DestinationIpPortTranslationNatRules: [{ ...dnat, PrivatePort: 80, Description: secret }],
  });
  await call("cvm.CreateKeyPair", { KeyName: "same", ProjectId: 0 });
  await call("tag.TagResources", {
    ResourceList: [`qcs::vpc:ap-guangzhou:uin/:vpc/${VpcId}`],
    Tags: [{ TagKey: secret, TagValue: secret }],
  });
  // Numbers that anybody can guess.
  return { task: text(allocated, "TaskId"), request: text(assigned, "RequestId") };
}
