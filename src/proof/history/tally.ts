import { type Deed, stepOf } from "./deeds.ts";
import type { Step, Thing } from "./step.ts";

/** One number that goes up and down. */
export function tallyThing(initial: number): Thing<number> {
  return { initial, keyOf: String };
}

function change(deed: Deed, by: number, limit: number): Step<number> {
  return stepOf(deed, `by ${by}`, (n) => (n + by < 0 || n + by > limit ? undefined : n + by));
}

function shown(deed: Deed, exactly: number): Step<number> {
  return stepOf(deed, `is ${exactly}`, (n) => (n === exactly ? n : undefined));
}

function full(deed: Deed, more: number, limit: number): Step<number> {
  return stepOf(deed, `full for ${more}`, (n) => (n + more > limit ? n : undefined));
}

/** What happened to the number of a quota that is used. */
export function quotaSteps(deeds: readonly Deed[], quota: string, limit: number): Step<number>[] {
  return deeds.flatMap((deed): Step<number> | [] => {
    const { act, answer } = deed;
    if (!("quota" in act) || act.quota !== quota) return [];
    if (answer.told === "counted") return shown(deed, answer.count);
    if (act.verb === "count") return [];
    if (answer.told !== "refused") return change(deed, act.verb === "take" ? 1 : -1, limit);
    return act.verb === "take" && answer.why === "quota" ? full(deed, 1, limit) : [];
  });
}

/** What happened to the number of addresses of the subnet that are in use. */
export function usedSteps(deeds: readonly Deed[], capacity: number): Step<number>[] {
  return deeds.flatMap((deed): Step<number> | [] => {
    const { act, answer } = deed;
    if (answer.told === "counted" && act.verb === "free") return shown(deed, capacity - answer.count);
    if (answer.told === "seen") return shown(deed, Object.values(answer.enis).flat().length);
    if (act.verb !== "assign" && act.verb !== "unassign") return [];
    const size = act.addresses.length + (act.verb === "assign" ? act.count : 0);
    if (answer.told !== "refused") return change(deed, act.verb === "assign" ? size : -size, capacity);
    return act.verb === "assign" && answer.why === "exhausted" ? full(deed, size, capacity) : [];
  });
}
