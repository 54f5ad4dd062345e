import type { Call } from "../../../src/proof/wire/caller.ts";
import type { Fields } from "../../../src/proof/wire/outcome.ts";
import { at, each, type Make, maker, numbers, type Things } from "./making.ts";

async function tencentPlaces(make: Make) {
  const Zone = "ap-guangzhou-3";
  const tags = { Tags: [{ Key: "team", Value: "net" }] };
  const vpcIds = await each(async (n) => {
    const made = await make("CreateVpc", { VpcName: `v${n}`, CidrBlock: `10.${n}.0.0/16`, ...tags });
    return at(made, "Vpc", "VpcId");
  });
  for (const VpcId of vpcIds) {
    await make("AssignIpv6CidrBlock", { VpcId });
    await make("CreateAssistantCidr", { VpcId, CidrBlocks: [`172.${16 + vpcIds.indexOf(VpcId)}.0.0/16`] });
  }
  const groupIds = await each(async (n) => {
    const made = await make("CreateSecurityGroup", { GroupName: `g${n}`, GroupDescription: "", ...tags });
    return at(made, "SecurityGroup", "SecurityGroupId");
  });
  for (const SecurityGroupId of groupIds) {
    const Ingress = groupIds.map((id) => ({
      Protocol: "TCP",
      Port: "80",
      SecurityGroupId: id,
      Action: "ACCEPT",
    }));
    await make("CreateSecurityGroupPolicies", { SecurityGroupId, SecurityGroupPolicySet: { Ingress } });
  }
  const subnetIds: string[] = [];
  for (const [v, VpcId] of vpcIds.entries()) {
    await each(async (n) => {
      const CidrBlock = `10.${v}.${n}.0/24`;
      const made = await make("CreateSubnet", { VpcId, SubnetName: `s${n}`, CidrBlock, Zone, ...tags });
      subnetIds.push(at(made, "Subnet", "SubnetId"));
    });
  }
  return { Zone, ...tags, vpcIds, subnetIds, groupIds };
}

type TencentPlaces = Awaited<ReturnType<typeof tencentPlaces>>;

async function tencentHosts(make: Make, { Zone, vpcIds, subnetIds, groupIds, ...tags }: TencentPlaces) {
  const { KeyPair } = await make("cvm.CreateKeyPair", { KeyName: "k", ProjectId: 0 });
  const run = await make("cvm.RunInstances", {
    Placement: { Zone },
    InstanceType: "S5.MEDIUM4",
    ImageId: "img-487zeit5",
    InstanceCount: 3,
    VirtualPrivateCloud: { VpcId: vpcIds[0], SubnetId: subnetIds[0] },
    SecurityGroupIds: groupIds,
    LoginSettings: { KeyIds: [at(KeyPair, "KeyId")] },
  });
  const instanceIds = at<[string, string, string]>(run, "InstanceIdSet");
  const enis = await each(async (n) => {
    const made = await make("CreateNetworkInterface", {
      VpcId: vpcIds[0],
      SubnetId: subnetIds[0],
      NetworkInterfaceName: `e${n}`,
      SecurityGroupIds: groupIds,
      SecondaryPrivateIpAddressCount: 2,
      ...tags,
    });
    const NetworkInterfaceId = at(made, "NetworkInterface", "NetworkInterfaceId");
    await make("AssignIpv6Addresses", { NetworkInterfaceId, Ipv6AddressCount: 2 }).catch(() => undefined);
    return at<Fields>(made, "NetworkInterface");
  });
  const eniId = at(enis[0], "NetworkInterfaceId");
  await make("AttachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId: instanceIds[0] });
  const eips = at<string[]>(await make("AllocateAddresses", { AddressCount: 5, ...tags }), "AddressSet");
  const { TaskId } = await make("AssociateAddress", { AddressId: eips[0], InstanceId: instanceIds[1] });
  await make("AssociateAddress", {
    AddressId: eips[1],
    NetworkInterfaceId: eniId,
    PrivateIpAddress: at(enis[0], "PrivateIpAddressSet", 1, "PrivateIpAddress"),
  });
  return { TaskId, instanceIds, eniId, enis, eips };
}

type TencentHosts = Awaited<ReturnType<typeof tencentHosts>>;

async function tencentGateways(make: Make, places: TencentPlaces, hosts: TencentHosts) {
  const { vpcIds, subnetIds, Tags } = places;
  const gateways = await each(async (n) => {
    const asked = { VpcId: vpcIds[n], NatGatewayName: `n${n}`, AddressCount: 2, Tags };
    return at<Fields>(await make("CreateNatGateway", asked), "NatGatewaySet", 0);
  });
  const NatGatewayId = at(gateways[0], "NatGatewayId");
  const PublicIpAddress = at(gateways[0], "PublicIpAddressSet", 0, "PublicIpAddress");
  await each((n) =>
    make("CreateNatGatewayDestinationIpPortTranslationNatRule", {
      NatGatewayId,
      DestinationIpPortTranslationNatRules: [
        {
          IpProtocol: "TCP",
          PublicIpAddress,
          PublicPort: 80 + n,
          PrivateIpAddress: at(hosts.enis[n], "PrivateIpAddressSet", 0, "PrivateIpAddress"),
          PrivatePort: 80,
        },
      ],
    }),
  );
  await make("CreateNatGatewaySourceIpTranslationNatRule", {
    NatGatewayId,
    SourceIpTranslationNatRules: [
      {
        ResourceId: subnetIds[0],
        ResourceType: "SUBNET",
        PrivateIpAddress: "10.0.0.0/24",
        PublicIpAddresses: [PublicIpAddress],
        Description: "s",
      },
    ],
  });
  const havips = await each(async (n) => {
    const asked = { VpcId: vpcIds[0], SubnetId: subnetIds[n], HaVipName: `h${n}` };
    return at(await make("CreateHaVip", asked), "HaVip", "HaVipId");
  });
  await make("AssociateHaVipInstance", {
    HaVipAssociationSet: [{ HaVipId: havips[0], InstanceId: hosts.instanceIds[0], InstanceType: "CVM" }],
  }).catch(() => undefined);
  const tables = await each(async (n) => {
    const asked = { VpcId: vpcIds[0], RouteTableName: `t${n}`, Tags };
    const RouteTableId = at(await make("CreateRouteTable", asked), "RouteTable", "RouteTableId");
    const Routes = numbers.map((route) => ({
      DestinationCidrBlock: `192.168.${route}.0/24`,
      GatewayType: "NAT",
      GatewayId: NatGatewayId,
    }));
    await make("CreateRoutes", { RouteTableId, Routes });
    return RouteTableId;
  });
  await make("CreateReserveIpAddresses", { VpcId: vpcIds[0], SubnetId: subnetIds[0], IpAddressCount: 3 });
  return { NatGatewayId, RouteTableId: tables[0] };
}

/** A network of several of everything in Tencent Cloud's words; v2 sees the same one. */
export async function tencentWorld(call: Call): Promise<Things> {
  const make = maker(call);
  const places = await tencentPlaces(make);
  const hosts = await tencentHosts(make, places);
  const gateways = await tencentGateways(make, places, hosts);
  return {
    VpcId: places.vpcIds[0],
    VpcIds: places.vpcIds,
    SubnetId: places.subnetIds[0],
    SubnetIds: places.subnetIds,
    SecurityGroupId: places.groupIds[0],
    SecurityGroupIds: places.groupIds,
    InstanceId: hosts.instanceIds[0],
    InstanceIds: hosts.instanceIds,
    NetworkInterfaceId: hosts.eniId,
    AddressIds: hosts.eips,
    PrivateIpAddresses: at<Fields[]>(hosts.enis[1], "PrivateIpAddressSet").map(
      (ip) => ip["PrivateIpAddress"],
    ),
    NatGatewayId: gateways.NatGatewayId,
    RouteTableId: gateways.RouteTableId,
    AddressId: hosts.eips[0],
    TaskId: Number(hosts.TaskId),
    SgId: places.groupIds[0],
    NatId: gateways.NatGatewayId,
    TagKeys: ["team"],
    TagFilters: [{ TagKey: "team", TagValue: ["net"] }],
    ServiceType: "vpc",
    ResourcePrefix: "vpc",
    ResourceRegion: "ap-guangzhou",
    ResourceIds: places.vpcIds,
    DestinationCidrBlocks: ["192.168.0.0/24", "192.168.1.0/24"],
    Filters: [{ Name: "vpc-id", Values: places.vpcIds }],
  };
}
