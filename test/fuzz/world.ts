import type { Cloud } from "../../src/server/index.ts";
import { popClient, tencentClients } from "../kit/clients.ts";
import type { World } from "./inputs.ts";

/** A small network in each cloud, so that fuzzed calls find something to work on. */
export async function makeWorld(cloud: Cloud): Promise<World> {
  const { vpc } = tencentClients(cloud);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "fuzz", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const Zone = "ap-guangzhou-3";
  const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName: "fuzz", CidrBlock: "10.0.0.0/24", Zone });
  const SubnetId = Subnet?.SubnetId ?? "";
  const group = await vpc.CreateSecurityGroup({ GroupName: "fuzz", GroupDescription: "fuzz" });
  const eni = await vpc.CreateNetworkInterface({ VpcId, SubnetId, NetworkInterfaceName: "fuzz" });
  const eip = await vpc.AllocateAddresses({ AddressCount: 2 });
  const ecs = popClient(cloud, "ecs");
  const aliyunVpc = popClient(cloud, "vpc");
  const made = await aliyunVpc("CreateVpc", { CidrBlock: "192.168.0.0/16" });
  const vSwitch = await aliyunVpc("CreateVSwitch", {
    VpcId: made["VpcId"],
    ZoneId: "cn-hangzhou-h",
    CidrBlock: "192.168.1.0/24",
  });
  const guard = await ecs("CreateSecurityGroup", { VpcId: made["VpcId"] });
  const card = await ecs("CreateNetworkInterface", {
    VSwitchId: vSwitch["VSwitchId"],
    SecurityGroupId: guard["SecurityGroupId"],
  });
  const ids = [
    VpcId,
    SubnetId,
    Subnet?.RouteTableId,
    group.SecurityGroup?.SecurityGroupId,
    eni.NetworkInterface?.NetworkInterfaceId,
    ...(eip.AddressSet ?? []),
    made["VpcId"],
    made["RouteTableId"],
    vSwitch["VSwitchId"],
    guard["SecurityGroupId"],
    card["NetworkInterfaceId"],
  ].map(String);
  const [own] = eni.NetworkInterface?.PrivateIpAddressSet ?? [];
  return {
    ids,
    addresses: [own?.PrivateIpAddress ?? "", "10.0.0.77", "192.168.1.9", "10.0.0.1", "1.2.3.4"],
    cidrs: ["10.0.0.0/24", "10.0.9.0/24", "192.168.1.0/24", "0.0.0.0/0", "172.30.0.0/16", "10.0.0.16/28"],
  };
}
