import type { Cloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

/** A network with a subnet, to hang things in. */
export async function tencentPlace(cloud: Cloud) {
  const clients = tencentClients(cloud);
  const Placement = { Zone: "ap-guangzhou-3" };
  const { Vpc } = await clients.vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const block = { SubnetName: "sub", CidrBlock: "10.0.1.0/24", Zone: Placement.Zone };
  const { Subnet } = await clients.vpc.CreateSubnet({ VpcId, ...block });
  const SubnetId = Subnet?.SubnetId ?? "";
  return {
    ...clients,
    VpcId,
    /** An instance; with an ordinary public address when so asked. */
    async instance(PublicIpAssigned = false): Promise<string> {
      const { InstanceIdSet = [] } = await clients.cvm.RunInstances({
        Placement,
        ImageId: "img-487zeit5",
        InstanceType: "S5.MEDIUM4",
        VirtualPrivateCloud: { VpcId, SubnetId },
        ...(PublicIpAssigned && { InternetAccessible: { InternetMaxBandwidthOut: 5, PublicIpAssigned } }),
      });
      return InstanceIdSet[0] ?? "";
    },
    /** A free ENI, and its private addresses: the primary one first. */
    async eni(SecondaryPrivateIpAddressCount = 0) {
      const { NetworkInterface } = await clients.vpc.CreateNetworkInterface({
        VpcId,
        SubnetId,
        NetworkInterfaceName: "free",
        ...(SecondaryPrivateIpAddressCount > 0 && { SecondaryPrivateIpAddressCount }),
      });
      const ips = NetworkInterface?.PrivateIpAddressSet ?? [];
      return {
        id: NetworkInterface?.NetworkInterfaceId ?? "",
        addresses: ips.map((ip) => ip.PrivateIpAddress ?? ""),
      };
    },
    async eip(wish: Parameters<typeof clients.vpc.AllocateAddresses>[0] = {}): Promise<string> {
      return (await clients.vpc.AllocateAddresses(wish)).AddressSet?.[0] ?? "";
    },
    async show(eipId: string) {
      return (await clients.vpc.DescribeAddresses({ AddressIds: [eipId] })).AddressSet?.[0];
    },
    /** The ordinary public address of an instance. */
    async wanOf(instanceId: string) {
      const Filters = [
        { Name: "instance-id", Values: [instanceId] },
        { Name: "address-type", Values: ["WanIP"] },
      ];
      return (await clients.vpc.DescribeAddresses({ Filters })).AddressSet?.[0];
    },
  };
}
