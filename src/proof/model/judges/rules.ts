import type { RuleCalls } from "../calls/rules.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import { type Judges, when } from "./judges.ts";
import { rangeOf } from "../ranges.ts";
import type { Rule } from "../codes/index.ts";
import type { ModelGroup, World } from "../world.ts";

/** Whether two rules say the same. */
export function isAlike(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const isGroup = (peer: string) => peer.startsWith("sg-");

/** The other end of a rule: a range, or a group, which for Alibaba's callers is one of the same network. */
function judgePeer(world: World, call: CallOf<"addRule">, dialect: Dialect): readonly Rule[] {
  const { groupId, direction } = call;
  const { peer } = call.rule;
  if (!isGroup(peer)) return when(rangeOf(peer) === undefined, "peer malformed");
  const [own, other] = [world.groups.get(groupId), world.groups.get(peer)];
  const isAbroad = own !== undefined && other !== undefined && own.vpcId !== other.vpcId;
  return [
    ...when(other === undefined, "peer unknown"),
    ...when(dialect === "aliyun-rpc" && isAbroad, "peer of another vpc"),
    ...when(dialect === "aliyun-rpc" && direction === "egress" && peer === groupId, "peer is self"),
  ];
}

/** Only Tencent bounds each direction by itself. */
function judgeRoom(world: World, group: ModelGroup, call: CallOf<"addRule">, dialect: Dialect) {
  const { rulesPerGroup, rulesPerDirection, peersPerGroup } = world.limits;
  const all = [...group.ingress, ...group.egress];
  const inDirection = group[call.direction].length;
  const peers = new Set([...all, call.rule].map((rule) => rule.peer).filter(isGroup));
  const isFull = dialect !== "aliyun-rpc" && inDirection >= rulesPerDirection;
  return [
    ...when(all.length >= rulesPerGroup || isFull, "too many rules"),
    ...when(peers.size > peersPerGroup, "too many peers"),
  ];
}

/** What a call to add a rule breaks: Alibaba's callers may say what is there already, and name no places. */
function judgeAddRule(world: World, call: CallOf<"addRule">, dialect: Dialect): readonly Rule[] {
  const { groupId, direction, rule, at } = call;
  const group = world.groups.get(groupId);
  const general = judgePeer(world, call, dialect);
  if (group === undefined) return [...general, "group unknown"];
  const present = group[direction];
  const isThere = present.some((one) => isAlike(one, rule));
  if (isThere && dialect === "aliyun-rpc") return general;
  return [
    ...general,
    ...when(isThere, "rule exists"),
    ...when(dialect !== "aliyun-rpc" && at > present.length, "place unknown"),
    ...judgeRoom(world, group, call, dialect),
  ];
}

/** What a call to take a rule out breaks: v2 names its place, and Alibaba takes out what is not there. */
function judgeDropRule(world: World, call: CallOf<"dropRule">, dialect: Dialect): readonly Rule[] {
  const { groupId, direction, rule, at } = call;
  const group = world.groups.get(groupId);
  const isNamedByPlace = dialect === "qcloud-v2";
  const isMalformed = !isGroup(rule.peer) && rangeOf(rule.peer) === undefined;
  const general = when(!isNamedByPlace && isMalformed, "peer malformed");
  if (group === undefined) return [...general, "group unknown"];
  const present = group[direction];
  const isThere = isNamedByPlace ? at < present.length : present.some((one) => isAlike(one, rule));
  return [...general, ...when(dialect !== "aliyun-rpc" && !isThere, "rule unknown")];
}

/** What calls about the rules of groups break. */
export const ruleJudges: Judges<keyof RuleCalls> = {
  addRule: judgeAddRule,
  dropRule: judgeDropRule,
};
