import type { V2Answer, V2Call } from "../../../kit/clients.ts";
import { type NetworkCodes, type NetworkVerbs, Refused, type ToldSubnet } from "../../../kit/teller.ts";

/** What QCloud v2 calls what can be wrong with networks and subnets. */
export const qcloudNetworkCodes: NetworkCodes = {
  vpcUnknown: "InvalidVpc.NotFound",
  vpcFull: "VpcLimitExceeded",
  vpcMalformed: "InvalidVpcCidr",
  vpcInUse: "InvalidVpc.CannotDelete",
  subnetUnknown: "InvalidSubnet.NotFound",
  subnetInUse: "InvalidSubnet.CannotDelete",
  subnetOverlap: "InvalidSubnet.Conflict",
  subnetOutside: "InvalidSubnetCidr",
};

interface V2Vpc {
  readonly unVpcId: string;
  readonly vpcName: string;
  readonly cidrBlock: string;
}

interface V2Subnet {
  readonly unSubnetId: string;
  readonly subnetName: string;
  readonly cidrBlock: string;
  readonly availableIPNum: number;
}

/** Networks and subnets, told with the legacy SDK. */
export function qcloudNetworkVerbs(call: V2Call): NetworkVerbs {
  const ask = async (action: string, parameters: Record<string, unknown>): Promise<V2Answer> => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(answer.codeDesc ?? String(answer.code), answer.message);
    return answer;
  };
  const subnets = async (parameters: Record<string, unknown>): Promise<ToldSubnet[]> => {
    const { data } = await ask("DescribeSubnetEx", { ...parameters, limit: 100, orderDirection: "asc" });
    return (data as readonly V2Subnet[]).map((one) => ({
      id: one.unSubnetId,
      name: one.subnetName,
      cidr: one.cidrBlock,
      free: one.availableIPNum,
    }));
  };
  return {
    async createVpc(cidrBlock, vpcName = "told") {
      return String((await ask("CreateVpc", { vpcName, cidrBlock }))["uniqVpcId"]);
    },
    async createSubnet(vpcId, cidrBlock, subnetName = "told") {
      const subnetSet = [{ subnetName, cidrBlock, zoneId: 100003 }];
      const answer = await ask("CreateSubnet", { vpcId, subnetSet });
      return (answer["subnetSet"] as readonly V2Subnet[])[0]?.unSubnetId ?? "";
    },
    async deleteVpc(vpcId) {
      await ask("DeleteVpc", { vpcId });
    },
    async deleteSubnet(vpcId, subnetId) {
      await ask("DeleteSubnet", { vpcId, subnetId });
    },
    async freeCount(vpcId, subnetId) {
      return Number((await ask("DescribeSubnet", { vpcId, subnetId }))["availableIPNum"]);
    },
    async vpcs() {
      const { data } = await ask("DescribeVpcEx", { limit: 100, orderDirection: "asc" });
      return (data as readonly V2Vpc[]).map((one) => ({
        id: one.unVpcId,
        name: one.vpcName,
        cidr: one.cidrBlock,
      }));
    },
    async renameVpc(vpcId, vpcName) {
      await ask("ModifyVpcAttribute", { vpcId, vpcName });
    },
    subnetsOf: (vpcId) => subnets({ vpcId }),
    async renameSubnet(vpcId, subnetId, subnetName) {
      await ask("ModifySubnetAttribute", { vpcId, subnetId, subnetName });
    },
  };
}
