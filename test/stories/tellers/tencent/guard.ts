import type { tencentClients } from "../../../kit/clients.ts";
import type { GuardVerbs, ToldRule } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

function policyOf({ port, from, action = "accept" }: ToldRule) {
  return {
    Protocol: "TCP",
    Port: String(port),
    Action: action.toUpperCase(),
    ...("cidr" in from ? { CidrBlock: from.cidr } : { SecurityGroupId: from.groupId }),
  };
}

/** Security groups, told with Tencent's SDK; they belong to no VPC. */
export function tencentGuardVerbs({ vpc }: Clients): GuardVerbs {
  const rulesIn = async (SecurityGroupId: string) => {
    const { SecurityGroupPolicySet } = await vpc.DescribeSecurityGroupPolicies({ SecurityGroupId });
    return SecurityGroupPolicySet;
  };
  return {
    groupCodes: {
      inUse: "ResourceInUse",
      unknown: "ResourceNotFound",
      full: "LimitExceeded",
      peerUnknown: "ResourceNotFound",
      stale: "UnsupportedOperation.VersionMismatch",
    },
    async createGroup(_vpcId, name = "told") {
      const { SecurityGroup } = await vpc.CreateSecurityGroup({ GroupName: name, GroupDescription: "" });
      return SecurityGroup?.SecurityGroupId ?? "";
    },
    async deleteGroup(SecurityGroupId) {
      await vpc.DeleteSecurityGroup({ SecurityGroupId });
    },
    async renameGroup(SecurityGroupId, GroupName) {
      await vpc.ModifySecurityGroupAttribute({ SecurityGroupId, GroupName });
    },
    async groupName(groupId) {
      const { SecurityGroupSet } = await vpc.DescribeSecurityGroups({ SecurityGroupIds: [groupId] });
      return SecurityGroupSet?.[0]?.SecurityGroupName;
    },
    async addRule(SecurityGroupId, rule, rank) {
      const place = rank === "first" ? { PolicyIndex: 0 } : {};
      const SecurityGroupPolicySet = { Ingress: [{ ...policyOf(rule), ...place }] };
      await vpc.CreateSecurityGroupPolicies({ SecurityGroupId, SecurityGroupPolicySet });
    },
    async removeRule(SecurityGroupId, rule) {
      const SecurityGroupPolicySet = { Ingress: [policyOf(rule)] };
      await vpc.DeleteSecurityGroupPolicies({ SecurityGroupId, SecurityGroupPolicySet });
    },
    async rulesOf(groupId) {
      const { Ingress = [] } = (await rulesIn(groupId)) ?? {};
      return Ingress.map((rule) => `${rule.Action?.toLowerCase()} ${rule.Port}`);
    },
    async versionOf(groupId) {
      return (await rulesIn(groupId))?.Version ?? "";
    },
    async addRuleAt(SecurityGroupId, rule, Version) {
      const SecurityGroupPolicySet = { Version, Ingress: [policyOf(rule)] };
      await vpc.CreateSecurityGroupPolicies({ SecurityGroupId, SecurityGroupPolicySet });
    },
  };
}
