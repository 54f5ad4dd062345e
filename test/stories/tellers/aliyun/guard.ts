import type { aliyunClients } from "../../../kit/clients.ts";
import type { GuardVerbs, ToldRule } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

function permissionOf({ port, from, action = "accept" }: ToldRule, priority: number) {
  const end = "cidr" in from ? { sourceCidrIp: from.cidr } : { sourceGroupId: from.groupId };
  const portRange = `${port}/${port}`;
  return { ipProtocol: "tcp", portRange, policy: action, priority: String(priority), ...end };
}

const versionless = () => Promise.reject(new Error("rules have no version here"));

/** Security groups, told with Alibaba Cloud's SDK; rules are ranked by priority, 1 before 100. */
export function aliyunGuardVerbs({ ecs, ecsTypes }: Clients): GuardVerbs {
  const rulesIn = async (securityGroupId: string) => {
    const request = { regionId, securityGroupId, direction: "ingress" };
    const { body } = await ecs.describeSecurityGroupAttribute(
      new ecsTypes.DescribeSecurityGroupAttributeRequest(request),
    );
    return body?.permissions?.permission ?? [];
  };
  return {
    groupCodes: {
      inUse: "DependencyViolation",
      unknown: "InvalidSecurityGroupId.NotFound",
      full: "QuotaExceed.SecurityGroup",
      peerUnknown: "InvalidSourceGroupId.NotFound",
      stale: "",
    },
    async createGroup(vpcId, securityGroupName = "told") {
      const request = new ecsTypes.CreateSecurityGroupRequest({ regionId, vpcId, securityGroupName });
      const { body } = await ecs.createSecurityGroup(request);
      return body?.securityGroupId ?? "";
    },
    async deleteGroup(securityGroupId) {
      await ecs.deleteSecurityGroup(new ecsTypes.DeleteSecurityGroupRequest({ regionId, securityGroupId }));
    },
    async renameGroup(securityGroupId, securityGroupName) {
      const request = { regionId, securityGroupId, securityGroupName };
      await ecs.modifySecurityGroupAttribute(new ecsTypes.ModifySecurityGroupAttributeRequest(request));
    },
    async groupName(securityGroupId) {
      const request = new ecsTypes.DescribeSecurityGroupsRequest({ regionId, securityGroupId });
      const { body } = await ecs.describeSecurityGroups(request);
      return body?.securityGroups?.securityGroup?.[0]?.securityGroupName;
    },
    async addRule(securityGroupId, rule, rank) {
      const priorities = (await rulesIn(securityGroupId)).map((one) => Number(one.priority));
      const priority = rank === "first" ? Math.min(51, ...priorities) - 1 : Math.max(49, ...priorities) + 1;
      const permissions = [
        new ecsTypes.AuthorizeSecurityGroupRequestPermissions(permissionOf(rule, priority)),
      ];
      const request = { regionId, securityGroupId, permissions };
      await ecs.authorizeSecurityGroup(new ecsTypes.AuthorizeSecurityGroupRequest(request));
    },
    async removeRule(securityGroupId, rule) {
      const portRange = `${rule.port}/${rule.port}`;
      const found = (await rulesIn(securityGroupId)).find((one) => one.portRange === portRange);
      const securityGroupRuleId = [found?.securityGroupRuleId ?? ""];
      const request = { regionId, securityGroupId, securityGroupRuleId };
      await ecs.revokeSecurityGroup(new ecsTypes.RevokeSecurityGroupRequest(request));
    },
    async rulesOf(groupId) {
      const rules = await rulesIn(groupId);
      return rules.map((rule) => `${rule.policy?.toLowerCase()} ${rule.portRange?.split("/")[0]}`);
    },
    versionOf: versionless,
    addRuleAt: versionless,
  };
}
