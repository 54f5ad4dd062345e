import type { Call } from "../wire/caller.ts";
import { type Fields, isDone, mapDone } from "../wire/outcome.ts";
import { inner, list, text } from "./lists.ts";
import type { NetworkReads, RuleChanges, RuleSide, Site } from "./network.ts";
import type { RuleState } from "./state.ts";

const isGroup = (peer: string) => peer.startsWith("sg-");

function permission(direction: RuleSide["direction"], rule: RuleState): Fields {
  const { protocol: IpProtocol, port, peer, action: Policy } = rule;
  const [first, last = first] = port.split("-");
  const side = direction === "ingress" ? "Source" : "Dest";
  const end = isGroup(peer) ? { [`${side}GroupId`]: peer } : { [`${side}CidrIp`]: peer };
  return { IpProtocol, PortRange: port === "all" ? "-1/-1" : `${first}/${last}`, Policy, ...end };
}

/** The id of one rule, well-formed and nobody's when there is none. */
async function idOf(call: Call, { groupId, direction }: RuleSide, rule: RuleState): Promise<string> {
  const told = await call("ecs.DescribeSecurityGroupAttribute", { SecurityGroupId: groupId });
  const all = isDone(told) ? list(inner(told.answer, "Permissions"), "Permission") : [];
  const isIt = (one: Fields) => one["Direction"] === direction && wordsOf(ruleState(one)) === wordsOf(rule);
  return text(all.find(isIt) ?? {}, "SecurityGroupRuleId") || "sgr-00000000000000000000";
}

const adding = { ingress: "ecs.AuthorizeSecurityGroup", egress: "ecs.AuthorizeSecurityGroupEgress" };
const dropping = { ingress: "ecs.RevokeSecurityGroup", egress: "ecs.RevokeSecurityGroupEgress" };
const changing = { ingress: "ecs.ModifySecurityGroupRule", egress: "ecs.ModifySecurityGroupEgressRule" };

/** The rules of groups in the words of Alibaba Cloud's ECS, where rules of one priority have no order. */
export function aliyunRules({ call }: Site): RuleChanges {
  const change = (actions: typeof adding, { groupId, direction }: RuleSide, rules: readonly RuleState[]) => {
    const Permissions = rules.map((rule) => permission(direction, rule));
    return call(actions[direction], { SecurityGroupId: groupId, Permissions });
  };
  return {
    addRules: (side, rules) => change(adding, side, rules),
    dropRules: (ref) => change(dropping, ref, ref.rules),
    async replaceRules(ref, [wanted]) {
      const [rule] = ref.rules;
      if (rule === undefined || wanted === undefined) throw new Error("one rule says something else");
      const which = { SecurityGroupId: ref.groupId, SecurityGroupRuleId: await idOf(call, ref, rule) };
      const asked = { ...which, ...permission(ref.direction, wanted) };
      return call(changing[ref.direction], asked);
    },
    resetRules: undefined,
    createRuledGroup: undefined,
    cloneGroup: undefined,
    defaultGroup: undefined,
    setInnerAccess: (SecurityGroupId, access) => {
      const InnerAccessPolicy = access === "accept" ? "Accept" : "Drop";
      return call("ecs.ModifySecurityGroupPolicy", { SecurityGroupId, InnerAccessPolicy });
    },
  };
}

function portOf(range: string): string {
  const [first, last] = range.split("/");
  if (range === "-1/-1") return "all";
  return first === last ? (first ?? "") : `${first}-${last}`;
}

function ruleState(permission: Fields): RuleState {
  const peers = ["SourceCidrIp", "SourceGroupId", "DestCidrIp", "DestGroupId"];
  return {
    protocol: text(permission, "IpProtocol").toLowerCase(),
    port: portOf(text(permission, "PortRange")),
    peer: peers.map((name) => text(permission, name)).find((one) => one !== "") ?? "",
    action: text(permission, "Policy").toLowerCase() === "accept" ? "accept" : "drop",
  };
}

const wordsOf = (rule: RuleState) => JSON.stringify(rule);

/** The rules of a group, sorted by what they say. */
export function aliyunRulesOf(call: Call): NetworkReads["rules"] {
  return async (id) =>
    mapDone(await call("ecs.DescribeSecurityGroupAttribute", { SecurityGroupId: id }), (answer) => {
      const all = list(inner(answer, "Permissions"), "Permission");
      const of = (direction: string) =>
        all
          .filter((one) => one["Direction"] === direction)
          .map(ruleState)
          .toSorted((one, other) => (wordsOf(one) < wordsOf(other) ? -1 : 1));
      const access = text(answer, "InnerAccessPolicy") === "Accept" ? "accept" : "drop";
      return { id, inner: access, ingress: of("ingress"), egress: of("egress") };
    });
}
