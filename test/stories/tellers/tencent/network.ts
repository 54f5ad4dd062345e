import type { tencentClients } from "../../../kit/clients.ts";
import type { NetworkVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** Networks and subnets, told with Tencent's SDK. */
export function tencentNetworkVerbs({ vpc }: Clients): NetworkVerbs {
  return {
    async createVpc(cidr, name = "told") {
      const { Vpc } = await vpc.CreateVpc({ VpcName: name, CidrBlock: cidr });
      return Vpc?.VpcId ?? "";
    },
    async createSubnet(vpcId, cidr, name = "told") {
      const Zone = "ap-guangzhou-3";
      const { Subnet } = await vpc.CreateSubnet({ VpcId: vpcId, SubnetName: name, CidrBlock: cidr, Zone });
      return Subnet?.SubnetId ?? "";
    },
    async deleteVpc(vpcId) {
      await vpc.DeleteVpc({ VpcId: vpcId });
    },
    async deleteSubnet(_vpcId, subnetId) {
      await vpc.DeleteSubnet({ SubnetId: subnetId });
    },
    async freeCount(_vpcId, subnetId) {
      const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [subnetId] });
      return SubnetSet?.[0]?.AvailableIpAddressCount ?? Number.NaN;
    },
  };
}
