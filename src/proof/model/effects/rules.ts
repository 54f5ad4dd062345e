import type { RuleCalls } from "../calls/rules.ts";
import { freshAmong, isAlike, placesMeant } from "../judges/rules.ts";
import type { RuleSets } from "../../network/state.ts";
import type { World } from "../world.ts";
import type { Effects } from "./effects.ts";
import { learnDefaultGroup } from "./hosts.ts";

function addGroup(world: World, id: string, name: string, { ingress, egress }: RuleSets): void {
  world.groups.set(id, { name, vpcId: undefined, isDefault: false, ingress, egress, inner: "drop" });
}

/** What there is once calls about rules are done; Alibaba's callers add at the end, and nothing twice. */
export const ruleEffects: Effects<keyof RuleCalls> = {
  addRules(world, { groupId, direction, rules, place }, { dialect }) {
    const group = world.groups.get(groupId);
    if (group === undefined) return;
    const present = group[direction];
    const fresh = freshAmong(present, rules);
    const at = dialect === "aliyun-rpc" ? present.length : place;
    group[direction] = [...present.slice(0, at), ...fresh, ...present.slice(at)];
  },
  dropRules(world, { groupId, direction, rules, places }, { dialect }) {
    const group = world.groups.get(groupId);
    if (group === undefined) return;
    const isMeant = (one: object, place: number) =>
      dialect === "qcloud-v2" ? places.includes(place) : rules.some((rule) => isAlike(one, rule));
    group[direction] = group[direction].filter((one, place) => !isMeant(one, place));
  },
  replaceRules(world, call, { dialect }) {
    const group = world.groups.get(call.groupId);
    if (group === undefined) return;
    const present = group[call.direction];
    const meant = placesMeant(present, call, dialect);
    group[call.direction] = present.map((rule, place) => call.by[meant.indexOf(place)] ?? rule);
  },
  resetRules(world, { groupId, ingress, egress }) {
    const group = world.groups.get(groupId);
    if (group !== undefined) Object.assign(group, { ingress, egress });
  },
  createRuledGroup(world, { name, ...rules }, { id }) {
    addGroup(world, id, name, rules);
  },
  cloneGroup(world, { groupId, name }, { id }) {
    addGroup(world, id, name, world.groups.get(groupId) ?? { ingress: [], egress: [] });
  },
  defaultGroup(world, _call, { id, seen }) {
    const known = learnDefaultGroup(world, seen);
    return known === id ? undefined : `${id} is said to be the default group, which is ${known}`;
  },
  setInnerAccess(world, { groupId, access }) {
    const group = world.groups.get(groupId);
    if (group !== undefined) group.inner = access;
  },
};
