import type { aliyunClients } from "../../../kit/clients.ts";
import type { GuardVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** Security groups, told with Alibaba Cloud's SDK. */
export function aliyunGuardVerbs({ ecs, ecsTypes }: Clients): GuardVerbs {
  return {
    async createGroup(vpcId, securityGroupName = "told") {
      const request = new ecsTypes.CreateSecurityGroupRequest({ regionId, vpcId, securityGroupName });
      const { body } = await ecs.createSecurityGroup(request);
      return body?.securityGroupId ?? "";
    },
  };
}
