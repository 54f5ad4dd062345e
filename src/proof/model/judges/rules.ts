import type { RuleCalls } from "../calls/rules.ts";
import type { RuleSets, RuleState } from "../../network/state.ts";
import type { RuleSide } from "../../network/network.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import { hasDefaultGroup } from "./hosts.ts";
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
function judgePeer(world: World, side: RuleSide, { peer }: RuleState, dialect: Dialect): readonly Rule[] {
  if (!isGroup(peer)) return when(rangeOf(peer) === undefined, "peer malformed");
  const [own, other] = [world.groups.get(side.groupId), world.groups.get(peer)];
  const isAbroad = own !== undefined && other !== undefined && own.vpcId !== other.vpcId;
  const isSelf = side.direction === "egress" && peer === side.groupId;
  return [
    ...when(other === undefined, "peer unknown"),
    ...when(dialect === "aliyun-rpc" && isAbroad, "peer of another vpc"),
    ...when(dialect === "aliyun-rpc" && isSelf, "peer is self"),
  ];
}

/** What a group may not be left with; only Tencent bounds each direction by itself. */
function judgeRoom(world: World, { ingress, egress }: RuleSets, dialect: Dialect): readonly Rule[] {
  const { rulesPerGroup, rulesPerDirection, peersPerGroup } = world.limits;
  const all = [...ingress, ...egress];
  const longest = Math.max(ingress.length, egress.length);
  const isFull = dialect !== "aliyun-rpc" && longest > rulesPerDirection;
  return [
    ...when(all.length > rulesPerGroup || isFull, "too many rules"),
    ...when(new Set(all.map((rule) => rule.peer).filter(isGroup)).size > peersPerGroup, "too many peers"),
  ];
}

const hasTwins = (rules: readonly RuleState[]) => {
  return rules.some((rule, at) => rules.findIndex((one) => isAlike(one, rule)) < at);
};

/** The rules of a group with one direction's as they are to be. */
function withSide(
  group: ModelGroup,
  direction: RuleSide["direction"],
  rules: readonly RuleState[],
): RuleSets {
  return { ingress: group.ingress, egress: group.egress, [direction]: rules };
}

/** Those of some rules that a direction does not have, each once. */
export function freshAmong(present: readonly RuleState[], rules: readonly RuleState[]): readonly RuleState[] {
  const isKnown = (rule: RuleState, at: number) =>
    [...present, ...rules.slice(0, at)].some((one) => isAlike(one, rule));
  return rules.filter((rule, at) => !isKnown(rule, at));
}

/** What a call to add rules breaks: Alibaba's callers may say what is there already, and name no places. */
function judgeAdd(world: World, call: CallOf<"addRules">, dialect: Dialect): readonly Rule[] {
  const { groupId, direction, rules, place } = call;
  const group = world.groups.get(groupId);
  const general = rules.flatMap((rule) => judgePeer(world, call, rule, dialect));
  if (group === undefined) return [...general, "group unknown"];
  const present = group[direction];
  const fresh = freshAmong(present, rules);
  const isStrict = dialect !== "aliyun-rpc";
  return [
    ...general,
    ...when(isStrict && fresh.length < rules.length, "rule exists"),
    ...when(isStrict && place > present.length, "place unknown"),
    ...judgeRoom(world, withSide(group, direction, [...present, ...(isStrict ? rules : fresh)]), dialect),
  ];
}

/** What a call to take rules out breaks: v2 names their places, and Alibaba takes out what is not there. */
function judgeDrop(world: World, call: CallOf<"dropRules">, dialect: Dialect): readonly Rule[] {
  const { groupId, direction, rules, places } = call;
  const group = world.groups.get(groupId);
  const isNamedByPlace = dialect === "qcloud-v2";
  const isMalformed = rules.some(({ peer }) => !isGroup(peer) && rangeOf(peer) === undefined);
  const general = when(!isNamedByPlace && isMalformed, "peer malformed");
  if (group === undefined) return [...general, "group unknown"];
  const present = group[direction];
  const areThere = isNamedByPlace
    ? places.every((place) => place < present.length)
    : rules.every((rule) => present.some((one) => isAlike(one, rule)));
  return [...general, ...when(dialect !== "aliyun-rpc" && !areThere, "rule unknown")];
}

/** Which rules of a direction a call to replace means: Alibaba's by what they say, Tencent's by place. */
export function placesMeant(
  present: readonly RuleState[],
  { rules, places }: CallOf<"replaceRules">,
  dialect: Dialect,
): readonly number[] {
  if (dialect !== "aliyun-rpc") return places;
  return rules.map((rule) => present.findIndex((one) => isAlike(one, rule)));
}

/** What a call to have rules say something else breaks: Alibaba's ends stay ranges, or groups. */
function judgeReplace(world: World, call: CallOf<"replaceRules">, dialect: Dialect): readonly Rule[] {
  const { groupId, direction, by } = call;
  const group = world.groups.get(groupId);
  const general = by.flatMap((rule) => judgePeer(world, call, rule, dialect));
  if (group === undefined) return [...general, "group unknown"];
  const present = group[direction];
  const meant = placesMeant(present, call, dialect);
  const become = present.map((rule, place) => by[meant.indexOf(place)] ?? rule);
  const changes = meant.some((place, at) => {
    const before = present[place];
    return before !== undefined && isGroup(before.peer) !== isGroup(by[at]?.peer ?? "");
  });
  return [
    ...general,
    ...when(
      meant.some((place) => present[place] === undefined),
      "rule unknown",
    ),
    ...when(dialect === "aliyun-rpc" && changes, "peer of another kind"),
    ...when(hasTwins(become), "rule exists"),
    ...judgeRoom(world, withSide(group, direction, become), dialect),
  ];
}

/** What the rules of both directions break that are to be all of a group's. */
function judgeSets(world: World, groupId: string, sets: RuleSets, dialect: Dialect): readonly Rule[] {
  const peers = (["ingress", "egress"] as const).flatMap((direction) =>
    sets[direction].flatMap((rule) => judgePeer(world, { groupId, direction }, rule, dialect)),
  );
  return [
    ...peers,
    ...when(hasTwins(sets.ingress) || hasTwins(sets.egress), "rule exists"),
    ...judgeRoom(world, sets, dialect),
  ];
}

const judgeGroupRoom = (world: World) => when(world.groups.size >= world.limits.groups, "too many groups");

/** What calls about the rules of groups break. */
export const ruleJudges: Judges<keyof RuleCalls> = {
  addRules: judgeAdd,
  dropRules: judgeDrop,
  replaceRules: judgeReplace,
  resetRules: (world, call, dialect) => [
    ...when(!world.groups.has(call.groupId), "group unknown"),
    ...judgeSets(world, call.groupId, call, dialect),
  ],
  createRuledGroup: (world, call, dialect) => [
    ...judgeGroupRoom(world),
    ...judgeSets(world, "", call, dialect),
  ],
  cloneGroup: (world, { groupId }, dialect) => {
    const group = world.groups.get(groupId);
    const rules = group === undefined ? [] : judgeRoom(world, group, dialect);
    return [...when(group === undefined, "group unknown"), ...judgeGroupRoom(world), ...rules];
  },
  defaultGroup: (world, { project }) => [
    ...when(!/^\d+$/.test(project), "project malformed"),
    ...(hasDefaultGroup(world) ? [] : judgeGroupRoom(world)),
  ],
  setInnerAccess: (world, { groupId }) => when(!world.groups.has(groupId), "group unknown"),
};
