import type { Call } from "../wire/caller.ts";
import { type Fields, mapDone } from "../wire/outcome.ts";
import { inner, list, text } from "./lists.ts";
import type { NetworkReads, RuleChanges, Site } from "./network.ts";
import type { RuleState } from "./state.ts";

const isGroup = (peer: string) => peer.startsWith("sg-");

function policyOf({ protocol, port, peer, action }: RuleState): Fields {
  const end = isGroup(peer) ? { sgId: peer } : { cidrIp: peer };
  return { ipProtocol: protocol, portRange: port, action, ...end };
}

/** The rules of groups in the words of QCloud v2, which names those that are there by their places. */
export function qcloudRules({ call }: Site): RuleChanges {
  return {
    addRules: ({ groupId: sgId, direction }, rules, index) =>
      call("CreateSecurityGroupPolicy", { sgId, direction, index, policys: rules.map(policyOf) }),
    dropRules: ({ groupId: sgId, direction, places }) =>
      call("DeleteSecurityGroupPolicy", { sgId, direction, indexes: places.map(String) }),
    replaceRules: ({ groupId: sgId, direction, places: [index] }, [rule]) => {
      if (rule === undefined) throw new Error("one rule says something else");
      const asked = { sgId, direction, index, policys: policyOf(rule) };
      return call("ModifySingleSecurityGroupPolicy", asked);
    },
    resetRules: ({ groupId: sgId, ingress, egress }) => {
      const asked = { ingress: ingress.map(policyOf), egress: egress.map(policyOf) };
      return call("ModifySecurityGroupPolicys", { sgId, ...asked });
    },
    createRuledGroup: undefined,
    cloneGroup: undefined,
    async defaultGroup(projectId) {
      const found = await call("DescribeOrCreateDefaultSecurityGroup", { projectId });
      return mapDone(found, (answer) => text(inner(answer, "data"), "sgId"));
    },
    setInnerAccess: undefined,
  };
}

// What stands for all is "" here.
function ruleState(policy: Fields): RuleState {
  return {
    protocol: text(policy, "ipProtocol") || "all",
    port: text(policy, "portRange") || "all",
    peer: text(policy, "cidrIp") || text(policy, "sgId"),
    action: policy["action"] === "accept" ? "accept" : "drop",
  };
}

/** The rules of a group, in their places. */
export function qcloudRulesOf(call: Call): NetworkReads["rules"] {
  return async (sgId) =>
    mapDone(await call("DescribeSecurityGroupPolicys", { sgId }), (answer) => {
      const of = (direction: string) => list(inner(answer, "data"), direction).map(ruleState);
      return { id: sgId, inner: undefined, ingress: of("ingress"), egress: of("egress") };
    });
}
