import type { Call } from "../wire/caller.ts";
import { type Fields, mapDone } from "../wire/outcome.ts";
import { inner, list, text } from "./lists.ts";
import type { NetworkReads, RuleChanges, RuleSide, Site } from "./network.ts";
import type { RuleSets, RuleState } from "./state.ts";

const isGroup = (peer: string) => peer.startsWith("sg-");

function policyOf({ protocol, port, peer, action }: RuleState, place?: number): Fields {
  const end = isGroup(peer) ? { SecurityGroupId: peer } : { CidrBlock: peer };
  const at = place === undefined ? {} : { PolicyIndex: place };
  return { Protocol: protocol, Port: port, Action: action.toUpperCase(), ...end, ...at };
}

const setOf = (direction: RuleSide["direction"], policies: readonly Fields[]) =>
  direction === "ingress" ? { Ingress: policies } : { Egress: policies };

const bothOf = ({ ingress, egress }: RuleSets) => ({
  Ingress: ingress.map((rule) => policyOf(rule)),
  Egress: egress.map((rule) => policyOf(rule)),
});

const groupIn = (answer: Fields) => text(inner(answer, "SecurityGroup"), "SecurityGroupId");

/** The rules of groups in the words of Tencent Cloud API 3.0. */
export function tencentRules({ call }: Site): RuleChanges {
  return {
    addRules: ({ groupId: SecurityGroupId, direction }, rules, place) => {
      const SecurityGroupPolicySet = setOf(
        direction,
        rules.map((rule) => policyOf(rule, place)),
      );
      return call("CreateSecurityGroupPolicies", { SecurityGroupId, SecurityGroupPolicySet });
    },
    dropRules: ({ groupId: SecurityGroupId, direction, rules }) => {
      const SecurityGroupPolicySet = setOf(
        direction,
        rules.map((rule) => policyOf(rule)),
      );
      return call("DeleteSecurityGroupPolicies", { SecurityGroupId, SecurityGroupPolicySet });
    },
    replaceRules: ({ groupId: SecurityGroupId, direction, places }, by) => {
      const SecurityGroupPolicySet = setOf(
        direction,
        by.map((rule, at) => policyOf(rule, places[at])),
      );
      const asked = { SecurityGroupId, SecurityGroupPolicySet };
      return by.length === 1
        ? call("ReplaceSecurityGroupPolicy", asked)
        : call("ReplaceSecurityGroupPolicies", asked);
    },
    resetRules: ({ groupId: SecurityGroupId, ...rules }) =>
      call("ModifySecurityGroupPolicies", { SecurityGroupId, SecurityGroupPolicySet: bothOf(rules) }),
    async createRuledGroup(GroupName, rules) {
      const asked = { GroupName, GroupDescription: "", SecurityGroupPolicySet: bothOf(rules) };
      return mapDone(await call("CreateSecurityGroupWithPolicies", asked), groupIn);
    },
    async cloneGroup(SecurityGroupId, GroupName) {
      return mapDone(await call("CloneSecurityGroup", { SecurityGroupId, GroupName }), groupIn);
    },
    async defaultGroup(ProjectId) {
      return mapDone(await call("CreateDefaultSecurityGroup", { ProjectId }), groupIn);
    },
    setInnerAccess: undefined,
  };
}

function ruleState(policy: Fields): RuleState {
  return {
    protocol: text(policy, "Protocol").toLowerCase(),
    port: text(policy, "Port").toLowerCase(),
    peer: text(policy, "CidrBlock") || text(policy, "SecurityGroupId"),
    action: policy["Action"] === "ACCEPT" ? "accept" : "drop",
  };
}

/** The rules of a group, in their places. */
export function tencentRulesOf(call: Call): NetworkReads["rules"] {
  return async (id) =>
    mapDone(await call("DescribeSecurityGroupPolicies", { SecurityGroupId: id }), (answer) => {
      const set = inner(answer, "SecurityGroupPolicySet");
      const of = (direction: string) => list(set, direction).map(ruleState);
      return { id, inner: undefined, ingress: of("Ingress"), egress: of("Egress") };
    });
}
