import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

/** A cloud with room for many networks, and what routes need, made with Tencent's SDK. */
export async function tencentRoutePlace() {
  const cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "vpcsPerRegion", limit: 100 }],
  });
  const { vpc } = tencentClients(cloud);
  return {
    cloud,
    vpc,
    /** A network with one subnet and an ENI whose address can be a next hop. */
    async makeNetwork(cidr = "10.0.0.0/16") {
      const { Vpc } = await vpc.CreateVpc({ VpcName: "routed", CidrBlock: cidr });
      const VpcId = Vpc?.VpcId ?? "";
      const Zone = "ap-guangzhou-3";
      const CidrBlock = cidr.replace("0.0/16", "1.0/24");
      const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName: "one", CidrBlock, Zone });
      const SubnetId = Subnet?.SubnetId ?? "";
      const named = { VpcId, SubnetId, NetworkInterfaceName: "hop" };
      const { NetworkInterface } = await vpc.CreateNetworkInterface(named);
      const hop = NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "";
      const { RouteTable } = await vpc.CreateRouteTable({ VpcId, RouteTableName: "custom" });
      return { VpcId, SubnetId, RouteTableId: RouteTable?.RouteTableId ?? "", hop };
    },
    async tableOf(RouteTableId: string) {
      const { RouteTableSet } = await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId] });
      return RouteTableSet?.[0];
    },
  };
}

/** Such a place. */
export type TencentRoutePlace = Awaited<ReturnType<typeof tencentRoutePlace>>;

/** A route to the Internet by the EIPs of who sends. */
export const toEip = (DestinationCidrBlock: string) => ({
  DestinationCidrBlock,
  GatewayType: "EIP",
  GatewayId: "0",
});
