import type { tencentClients } from "../../../kit/clients.ts";
import type { GuardVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** Security groups, told with Tencent's SDK; they belong to no VPC. */
export function tencentGuardVerbs({ vpc }: Clients): GuardVerbs {
  return {
    async createGroup(_vpcId, name = "told") {
      const { SecurityGroup } = await vpc.CreateSecurityGroup({ GroupName: name, GroupDescription: "" });
      return SecurityGroup?.SecurityGroupId ?? "";
    },
  };
}
