import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

/** A cloud with room for many networks and EIPs, and what NAT gateways need, made with Tencent's SDK. */
export async function tencentNatPlace() {
  const cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "eipsPerRegion", limit: 500 },
      { quota: "eipsPerDay", limit: 500 },
      { quota: "natRulesPerGateway", limit: 3 },
    ],
  });
  const vpc = tencentClients(cloud).vpc;
  return {
    cloud,
    vpc,
    async makeNetwork() {
      const { Vpc } = await vpc.CreateVpc({ VpcName: "translated", CidrBlock: "10.0.0.0/16" });
      const VpcId = Vpc?.VpcId ?? "";
      const subnet = { SubnetName: "one", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
      const { Subnet } = await vpc.CreateSubnet({ VpcId, ...subnet });
      return { VpcId, SubnetId: Subnet?.SubnetId ?? "" };
    },
    async makeHost({ VpcId, SubnetId }: { VpcId: string; SubnetId: string }) {
      const named = { VpcId, SubnetId, NetworkInterfaceName: "host" };
      const { NetworkInterface } = await vpc.CreateNetworkInterface(named);
      return {
        eniId: NetworkInterface?.NetworkInterfaceId ?? "",
        address: NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "",
      };
    },
    async makeNat(VpcId: string, AddressCount = 1) {
      const { NatGatewaySet } = await vpc.CreateNatGateway({ VpcId, NatGatewayName: "out", AddressCount });
      const [nat] = NatGatewaySet ?? [];
      const addresses = (nat?.PublicIpAddressSet ?? []).map((one) => one.PublicIpAddress ?? "");
      return { NatGatewayId: nat?.NatGatewayId ?? "", addresses };
    },
    async makeEip() {
      const { AddressSet = [] } = await vpc.AllocateAddresses({});
      const shown = await vpc.DescribeAddresses({ AddressIds: AddressSet });
      return { AddressId: AddressSet[0] ?? "", AddressIp: shown.AddressSet?.[0]?.AddressIp ?? "" };
    },
    async natOf(NatGatewayId: string) {
      return (await vpc.DescribeNatGateways({ NatGatewayIds: [NatGatewayId] })).NatGatewaySet?.[0];
    },
  };
}
