import type { Dialect } from "../wire/outcome.ts";
import type { RuleCall } from "./call.ts";
import { isAlike } from "./judge-rules.ts";
import type { World } from "./world.ts";

/** A group has a rule more or less; Alibaba's callers add at the end, and never what is there already. */
export function changeRules(world: World, call: RuleCall, dialect: Dialect): void {
  const group = world.groups.get(call.groupId);
  if (group === undefined) return;
  const { verb, direction, rule, at } = call;
  const present = group[direction];
  if (verb === "dropRule") {
    const isMeant = (one: object, place: number) =>
      dialect === "qcloud-v2" ? place === at : isAlike(one, rule);
    group[direction] = present.filter((one, place) => !isMeant(one, place));
    return;
  }
  if (present.some((one) => isAlike(one, rule))) return;
  const place = dialect === "aliyun-rpc" ? present.length : at;
  group[direction] = [...present.slice(0, place), rule, ...present.slice(place)];
}
