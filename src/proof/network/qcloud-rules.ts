import type { Call } from "../wire/caller.ts";
import { type Fields, mapDone } from "../wire/outcome.ts";
import { inner, list, text } from "./lists.ts";
import type { NetworkReads, RuleChanges, Site } from "./network.ts";
import type { RuleState } from "./state.ts";

const isGroup = (peer: string) => peer.startsWith("sg-");

/** The rules of groups in the words of QCloud v2, which names those that are there by their places. */
export function qcloudRules({ call }: Site): RuleChanges {
  return {
    addRule: ({ groupId: sgId, direction, at: index, rule }) => {
      const { protocol: ipProtocol, port: portRange, peer, action } = rule;
      const end = isGroup(peer) ? { sgId: peer } : { cidrIp: peer };
      const policys = [{ ipProtocol, portRange, action, ...end }];
      return call("CreateSecurityGroupPolicy", { sgId, direction, index, policys });
    },
    dropRule: ({ groupId: sgId, direction, at }) =>
      call("DeleteSecurityGroupPolicy", { sgId, direction, indexes: [String(at)] }),
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
      return { id: sgId, ingress: of("ingress"), egress: of("egress") };
    });
}
