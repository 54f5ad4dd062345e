import type { Call } from "../wire/caller.ts";
import { type Fields, mapDone } from "../wire/outcome.ts";
import { inner, list, text } from "./lists.ts";
import type { NetworkReads, RuleChanges, RuleRef, Site } from "./network.ts";
import type { RuleState } from "./state.ts";

const isGroup = (peer: string) => peer.startsWith("sg-");

function permission({ direction, rule }: RuleRef) {
  const { protocol: IpProtocol, port, peer, action: Policy } = rule;
  const [first, last = first] = port.split("-");
  const side = direction === "ingress" ? "Source" : "Dest";
  const end = isGroup(peer) ? { [`${side}GroupId`]: peer } : { [`${side}CidrIp`]: peer };
  return { IpProtocol, PortRange: port === "all" ? "-1/-1" : `${first}/${last}`, Policy, ...end };
}

const adding = { ingress: "ecs.AuthorizeSecurityGroup", egress: "ecs.AuthorizeSecurityGroupEgress" };
const dropping = { ingress: "ecs.RevokeSecurityGroup", egress: "ecs.RevokeSecurityGroupEgress" };

/** The rules of groups in the words of Alibaba Cloud's ECS, where rules of one priority have no order. */
export function aliyunRules({ call }: Site): RuleChanges {
  const change = (actions: typeof adding, ref: RuleRef) =>
    call(actions[ref.direction], { SecurityGroupId: ref.groupId, Permissions: [permission(ref)] });
  return {
    addRule: (ref) => change(adding, ref),
    dropRule: (ref) => change(dropping, ref),
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
      return { id, ingress: of("ingress"), egress: of("egress") };
    });
}
