import type { Call } from "../../../src/proof/wire/caller.ts";
import type { Fields } from "../../../src/proof/wire/outcome.ts";
import { at, each, type Make, maker, type Things } from "./making.ts";

async function aliyunPlaces(make: Make) {
  const ZoneId = "cn-hangzhou-h";
  const vpcIds = await each(async (n) => {
    const made = await make("CreateVpc", { VpcName: `v${n}`, CidrBlock: `10.${n}.0.0/16` });
    return at(made, "VpcId");
  });
  const switchIds: string[] = [];
  for (const [v, VpcId] of vpcIds.entries()) {
    await each(async (n) => {
      const made = await make("CreateVSwitch", { VpcId, ZoneId, CidrBlock: `10.${v}.${n}.0/24` });
      switchIds.push(at(made, "VSwitchId"));
    });
  }
  await make("TagResources", {
    ResourceType: "VPC",
    ResourceId: vpcIds,
    Tag: [{ Key: "team", Value: "net" }],
  });
  await make("TagResources", {
    ResourceType: "VSWITCH",
    ResourceId: switchIds,
    Tag: [{ Key: "team", Value: "net" }],
  });
  const groupIds = await each(async (n) =>
    at(
      await make("ecs.CreateSecurityGroup", {
        VpcId: vpcIds[0],
        SecurityGroupName: `group${n}`,
        Tag: [{ Key: "team", Value: "net" }],
      }),
      "SecurityGroupId",
    ),
  );
  for (const SecurityGroupId of groupIds) {
    const Permissions = groupIds.map((SourceGroupId) => ({
      IpProtocol: "TCP",
      PortRange: "80/80",
      SourceGroupId,
    }));
    await make("ecs.AuthorizeSecurityGroup", { SecurityGroupId, Permissions });
  }
  return { ZoneId, vpcIds, switchIds, groupIds };
}

type AliyunPlaces = Awaited<ReturnType<typeof aliyunPlaces>>;

async function aliyunHosts(make: Make, { switchIds, groupIds }: AliyunPlaces) {
  await make("ecs.CreateKeyPair", { KeyPairName: "keys" });
  const run = await make("ecs.RunInstances", {
    ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
    InstanceType: "ecs.g6.large",
    SecurityGroupId: groupIds[0],
    VSwitchId: switchIds[0],
    Amount: 3,
    KeyPairName: "keys",
  });
  const instanceIds = at<[string, string, string]>(run, "InstanceIdSets", "InstanceIdSet");
  const eniIds = await each(async (n) => {
    const made = await make("ecs.CreateNetworkInterface", {
      VSwitchId: switchIds[0],
      SecurityGroupIds: groupIds,
      NetworkInterfaceName: `eni${n}`,
      SecondaryPrivateIpAddressCount: 2,
      Tag: [{ Key: "team", Value: "net" }],
    });
    return at(made, "NetworkInterfaceId");
  });
  await make("ecs.AttachNetworkInterface", { NetworkInterfaceId: eniIds[0], InstanceId: instanceIds[0] });
  const eips = await each(async () => at<Fields>(await make("AllocateEipAddress", {})));
  const AllocationId = at(eips[0], "AllocationId");
  await make("AssociateEipAddress", {
    AllocationId,
    InstanceId: eniIds[0],
    InstanceType: "NetworkInterface",
  });
  await make("AssociateEipAddress", {
    AllocationId: at(eips[1], "AllocationId"),
    InstanceId: instanceIds[1],
  });
  return {
    instanceIds,
    eniIds,
    AllocationId,
    natEip: at(eips[2], "AllocationId"),
    natIp: at(eips[2], "EipAddress"),
  };
}

type AliyunHosts = Awaited<ReturnType<typeof aliyunHosts>>;

async function aliyunGateways(make: Make, { vpcIds, switchIds }: AliyunPlaces, hosts: AliyunHosts) {
  const gateways = await each(async (n) =>
    make("CreateNatGateway", {
      VpcId: vpcIds[n],
      VSwitchId: switchIds[n * 3],
      NatType: "Enhanced",
      Name: `nat${n}`,
    }),
  );
  const [{ NatGatewayId, ...tables }] = gateways;
  await make("AssociateEipAddress", {
    AllocationId: hosts.natEip,
    InstanceId: NatGatewayId,
    InstanceType: "Nat",
  });
  const ForwardTableId = at(tables, "ForwardTableIds", "ForwardTableId", 0);
  const SnatTableId = at(tables, "SnatTableIds", "SnatTableId", 0);
  await each((n) =>
    make("CreateForwardEntry", {
      ForwardTableId,
      ExternalIp: hosts.natIp,
      ExternalPort: `${80 + n}`,
      InternalIp: `10.0.0.${100 + n}`,
      InternalPort: "80",
      IpProtocol: "tcp",
    }),
  );
  await make("CreateSnatEntry", { SnatTableId, SourceVSwitchId: switchIds[1], SnatIp: hosts.natIp });
  const havips = await each(async (n) =>
    at(await make("CreateHaVip", { VSwitchId: switchIds[n] }), "HaVipId"),
  );
  await make("AssociateHaVip", { HaVipId: havips[0], InstanceId: hosts.instanceIds[0] });
  const routeTableIds = await each(async (n) => {
    const made = await make("CreateRouteTable", { VpcId: vpcIds[0], RouteTableName: `table${n}` });
    return at(made, "RouteTableId");
  });
  for (const RouteTableId of routeTableIds) {
    await each((n) =>
      make("CreateRouteEntry", {
        RouteTableId,
        DestinationCidrBlock: `192.168.${n}.0/24`,
        NextHopType: "Instance",
        NextHopId: hosts.instanceIds[n],
      }),
    );
  }
  return { NatGatewayId, ForwardTableId, SnatTableId, RouteTableId: routeTableIds[0] };
}

async function aliyunFurther(make: Make, { switchIds, groupIds }: AliyunPlaces) {
  const kept = await make("CreateVSwitchCidrReservation", {
    VSwitchId: switchIds[0],
    VSwitchCidrReservationMask: "28",
  });
  const list = await make("ecs.CreatePortRangeList", {
    PortRangeListName: "ports",
    MaxEntries: 5,
    Entry: [{ PortRange: "80/80" }],
  });
  await make("ecs.AuthorizeSecurityGroup", {
    SecurityGroupId: groupIds[0],
    Permissions: [
      {
        IpProtocol: "TCP",
        PortRangeListId: at(list, "PortRangeListId"),
        SourceCidrIp: "10.9.0.0/16",
      },
    ],
  });
  await make("OpenPublicIpAddressPoolService", {});
  const pools = await each((n) => make("CreatePublicIpAddressPool", { Name: `pool${n}` }));
  for (const { PublicIpAddressPoolId } of pools) {
    await make("AddPublicIpAddressPoolCidrBlock", { PublicIpAddressPoolId, CidrMask: 28 });
  }
  await make("AllocateEipSegmentAddress", { EipMask: "28" });
  return {
    VSwitchCidrReservationId: at(kept, "VSwitchCidrReservationId"),
    PortRangeListId: at(list, "PortRangeListId"),
    PublicIpAddressPoolId: at(pools[0], "PublicIpAddressPoolId"),
  };
}

/** A network of several of everything in Alibaba Cloud's words. */
export async function aliyunWorld(call: Call): Promise<Things> {
  const make = maker(call);
  const places = await aliyunPlaces(make);
  const hosts = await aliyunHosts(make, places);
  const gateways = await aliyunGateways(make, places, hosts);
  const further = await aliyunFurther(make, places);
  return {
    RegionId: "cn-hangzhou",
    VpcId: places.vpcIds[0],
    VSwitchId: places.switchIds[0],
    SecurityGroupId: places.groupIds[0],
    InstanceId: hosts.instanceIds[0],
    NetworkInterfaceId: hosts.eniIds[0],
    PrivateIpAddress: "10.0.0.200",
    AllocationId: hosts.AllocationId,
    ...gateways,
    ...further,
  };
}
