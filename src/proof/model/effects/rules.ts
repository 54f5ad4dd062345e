import type { RuleCalls } from "../calls/rules.ts";
import { isAlike } from "../judges/rules.ts";
import type { Effects } from "./effects.ts";

/** What there is once calls about rules are done; Alibaba's callers add at the end, and nothing twice. */
export const ruleEffects: Effects<keyof RuleCalls> = {
  addRule(world, { groupId, direction, rule, at }, { dialect }) {
    const group = world.groups.get(groupId);
    if (group === undefined) return;
    const present = group[direction];
    if (present.some((one) => isAlike(one, rule))) return;
    const place = dialect === "aliyun-rpc" ? present.length : at;
    group[direction] = [...present.slice(0, place), rule, ...present.slice(place)];
  },
  dropRule(world, { groupId, direction, rule, at }, { dialect }) {
    const group = world.groups.get(groupId);
    if (group === undefined) return;
    const isMeant = (one: object, place: number) =>
      dialect === "qcloud-v2" ? place === at : isAlike(one, rule);
    group[direction] = group[direction].filter((one, place) => !isMeant(one, place));
  },
};
