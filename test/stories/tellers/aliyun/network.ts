import type { aliyunClients } from "../../../kit/clients.ts";
import type { NetworkCodes, NetworkVerbs, ToldSubnet } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** What Alibaba Cloud calls what can be wrong with networks and vSwitches. */
export const aliyunNetworkCodes: NetworkCodes = {
  vpcUnknown: "InvalidVpcId.NotFound",
  vpcFull: "QuotaExceeded.Vpc",
  vpcMalformed: "InvalidParameter",
  vpcInUse: "DependencyViolation.VSwitch",
  subnetUnknown: "InvalidVSwitchId.NotFound",
  subnetInUse: "DependencyViolation",
  subnetOverlap: "InvalidCidrBlock.Overlapped",
  subnetOutside: "InvalidCidrBlock.Malformed",
};

/** Networks and vSwitches, told with Alibaba Cloud's SDK. */
export function aliyunNetworkVerbs({ vpc, vpcTypes }: Clients): NetworkVerbs {
  const vSwitches = async (question: object): Promise<ToldSubnet[]> => {
    const request = new vpcTypes.DescribeVSwitchesRequest({ regionId, pageSize: 50, ...question });
    const { body } = await vpc.describeVSwitches(request);
    return (body?.vSwitches?.vSwitch ?? []).map((one) => ({
      id: one.vSwitchId ?? "",
      name: one.vSwitchName ?? "",
      cidr: one.cidrBlock ?? "",
      free: one.availableIpAddressCount ?? Number.NaN,
    }));
  };
  return {
    async createVpc(cidrBlock, vpcName = "told") {
      const { body } = await vpc.createVpc(new vpcTypes.CreateVpcRequest({ regionId, cidrBlock, vpcName }));
      return body?.vpcId ?? "";
    },
    async createSubnet(vpcId, cidrBlock, vSwitchName = "told") {
      const request = { regionId, vpcId, cidrBlock, vSwitchName, zoneId: "cn-hangzhou-h" };
      const { body } = await vpc.createVSwitch(new vpcTypes.CreateVSwitchRequest(request));
      return body?.vSwitchId ?? "";
    },
    async deleteVpc(vpcId) {
      await vpc.deleteVpc(new vpcTypes.DeleteVpcRequest({ regionId, vpcId }));
    },
    async deleteSubnet(_vpcId, vSwitchId) {
      await vpc.deleteVSwitch(new vpcTypes.DeleteVSwitchRequest({ regionId, vSwitchId }));
    },
    async freeCount(_vpcId, vSwitchId) {
      const [vSwitch] = await vSwitches({ vSwitchId });
      return vSwitch?.free ?? Number.NaN;
    },
    async vpcs() {
      const { body } = await vpc.describeVpcs(new vpcTypes.DescribeVpcsRequest({ regionId, pageSize: 50 }));
      return (body?.vpcs?.vpc ?? []).map((one) => ({
        id: one.vpcId ?? "",
        name: one.vpcName ?? "",
        cidr: one.cidrBlock ?? "",
      }));
    },
    async renameVpc(vpcId, vpcName) {
      await vpc.modifyVpcAttribute(new vpcTypes.ModifyVpcAttributeRequest({ regionId, vpcId, vpcName }));
    },
    subnetsOf: (vpcId) => vSwitches({ vpcId }),
    async renameSubnet(_vpcId, vSwitchId, vSwitchName) {
      const request = new vpcTypes.ModifyVSwitchAttributeRequest({ regionId, vSwitchId, vSwitchName });
      await vpc.modifyVSwitchAttribute(request);
    },
  };
}
