import type { Call } from "../wire/caller.ts";
import { type Fields, mapDone } from "../wire/outcome.ts";
import { inner, list, text } from "./lists.ts";
import type { NetworkReads, RuleChanges, RuleRef, Site } from "./network.ts";
import type { RuleState } from "./state.ts";

const isGroup = (peer: string) => peer.startsWith("sg-");

function policySet({ direction, rule }: RuleRef, place: Fields = {}) {
  const { protocol, port, peer, action } = rule;
  const end = isGroup(peer) ? { SecurityGroupId: peer } : { CidrBlock: peer };
  const policy = { Protocol: protocol, Port: port, Action: action.toUpperCase(), ...end, ...place };
  return direction === "ingress" ? { Ingress: [policy] } : { Egress: [policy] };
}

/** The rules of groups in the words of Tencent Cloud API 3.0. */
export function tencentRules({ call }: Site): RuleChanges {
  return {
    addRule: (ref) =>
      call("CreateSecurityGroupPolicies", {
        SecurityGroupId: ref.groupId,
        SecurityGroupPolicySet: policySet(ref, { PolicyIndex: ref.at }),
      }),
    dropRule: (ref) =>
      call("DeleteSecurityGroupPolicies", {
        SecurityGroupId: ref.groupId,
        SecurityGroupPolicySet: policySet(ref),
      }),
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
      return { id, ingress: of("Ingress"), egress: of("Egress") };
    });
}
