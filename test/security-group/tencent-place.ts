import { expect } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import type { tencentClients } from "../kit/clients.ts";

type Vpc = ReturnType<typeof tencentClients>["vpc"];

/** A network with room for many groups, and little for rules in one. */
export function rulePlace() {
  return tencentPlace("10.0.1.0/24", {
    quotas: [
      { quota: "groupsPerRegion", limit: 500 },
      { quota: "rulesPerDirection", limit: 6 },
      { quota: "peerGroupsPerGroup", limit: 1 },
    ],
  });
}

/** A rule as Tencent's SDK takes it. */
export const web = (Port = "80", more: object = {}) => ({
  Protocol: "TCP",
  Port,
  CidrBlock: "10.0.0.0/8",
  Action: "ACCEPT",
  ...more,
});

/** Groups and their rules as Tencent's SDK makes and shows them. */
export function tencentRules(vpcOf: () => Vpc, groupOf: () => string) {
  async function group() {
    const { SecurityGroup } = await vpcOf().CreateSecurityGroup({ GroupName: "web", GroupDescription: "" });
    return SecurityGroup?.SecurityGroupId ?? "";
  }

  const set = (SecurityGroupPolicySet: object) => ({ SecurityGroupId: groupOf(), SecurityGroupPolicySet });
  const add = (SecurityGroupPolicySet: object) =>
    vpcOf().CreateSecurityGroupPolicies(set(SecurityGroupPolicySet));
  const reset = (SecurityGroupPolicySet: object, more: object = {}) =>
    vpcOf().ModifySecurityGroupPolicies({ ...set(SecurityGroupPolicySet), ...more });
  const remove = (SecurityGroupPolicySet: object) =>
    vpcOf().DeleteSecurityGroupPolicies(set(SecurityGroupPolicySet));
  const replace = (SecurityGroupPolicySet: object) =>
    vpcOf().ReplaceSecurityGroupPolicies(set(SecurityGroupPolicySet));

  async function rules(...filters: [Name: string, ...Values: string[]][]) {
    const Filters = filters.map(([Name, ...Values]) => ({ Name, Values }));
    const { SecurityGroupPolicySet } = await vpcOf().DescribeSecurityGroupPolicies({
      SecurityGroupId: groupOf(),
      Filters,
    });
    if (SecurityGroupPolicySet === undefined) throw new Error("no rules were answered");
    return SecurityGroupPolicySet;
  }

  async function ports(direction: "Ingress" | "Egress" = "Ingress") {
    const policies = (await rules())[direction] ?? [];
    expect(policies.map((one) => one.PolicyIndex)).toEqual(policies.map((_, index) => index));
    return policies.map((one) => one.Port);
  }

  return { group, set, add, reset, remove, replace, rules, ports };
}
