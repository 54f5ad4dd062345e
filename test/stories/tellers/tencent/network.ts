import type { tencentClients } from "../../../kit/clients.ts";
import type { NetworkCodes, NetworkVerbs, ToldSubnet } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** What API 3.0 calls what can be wrong with networks and subnets. */
export const tencentNetworkCodes: NetworkCodes = {
  vpcUnknown: "ResourceNotFound",
  vpcFull: "LimitExceeded",
  vpcMalformed: "InvalidParameterValue.Malformed",
  vpcInUse: "ResourceInUse",
  subnetUnknown: "ResourceNotFound",
  subnetInUse: "ResourceInUse",
  subnetOverlap: "InvalidParameterValue.SubnetConflict",
  subnetOutside: "InvalidParameterValue.SubnetRange",
};

/** Networks and subnets, told with Tencent's SDK. */
export function tencentNetworkVerbs({ vpc }: Clients): NetworkVerbs {
  const subnetsWith = async (Name: string, id: string): Promise<ToldSubnet[]> => {
    const Filters = [{ Name, Values: [id] }];
    const { SubnetSet } = await vpc.DescribeSubnets({ Filters, Limit: "100" });
    return (SubnetSet ?? []).map((one) => ({
      id: one.SubnetId ?? "",
      name: one.SubnetName ?? "",
      cidr: one.CidrBlock ?? "",
      free: one.AvailableIpAddressCount ?? Number.NaN,
    }));
  };
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
      const [subnet] = await subnetsWith("subnet-id", subnetId);
      return subnet?.free ?? Number.NaN;
    },
    async vpcs() {
      const { VpcSet } = await vpc.DescribeVpcs({ Limit: "100" });
      return (VpcSet ?? []).map((one) => ({
        id: one.VpcId ?? "",
        name: one.VpcName ?? "",
        cidr: one.CidrBlock ?? "",
      }));
    },
    async renameVpc(vpcId, name) {
      await vpc.ModifyVpcAttribute({ VpcId: vpcId, VpcName: name });
    },
    subnetsOf: (vpcId) => subnetsWith("vpc-id", vpcId),
    async renameSubnet(_vpcId, subnetId, name) {
      await vpc.ModifySubnetAttribute({ SubnetId: subnetId, SubnetName: name });
    },
  };
}
