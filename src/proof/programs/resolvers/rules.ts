import type { RuleCalls } from "../../model/calls/rules.ts";
import type { CallOf } from "../../model/call.ts";
import type { RuleSide, RulesRef } from "../../network/network.ts";
import type { RuleSets, RuleState } from "../../network/state.ts";
import { chooseFit, chooseGone, chooseId, chooseName } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Resolvers } from "./resolvers.ts";
import type { Wish } from "../wish.ts";

const ranges = ["0.0.0.0/0", "10.0.0.0/8", "192.168.1.0/24", "0.0.0.0/0", "10.0.0.300/24"] as const;
const ports = ["80", "443", "8000-8010"] as const;

/** A range, or a group: for Alibaba's callers one of the same network, mostly. */
function choosePeer(memory: Memory, groupId: string, wish: Wish): string {
  if (wish.count < 3) return ranges[wish.other % ranges.length] ?? "";
  const { groups } = memory.world;
  return chooseFit(memory, "groups", wish.other, (id) => {
    return wish.dialect !== "aliyun-rpc" || groups.get(id)?.vpcId === groups.get(groupId)?.vpcId;
  });
}

function newRule(memory: Memory, groupId: string, wish: Wish): RuleState {
  const protocol = wish.which % 5 === 0 ? "all" : "tcp";
  const port = protocol === "all" ? "all" : (ports[wish.which % ports.length] ?? "80");
  const action = wish.which % 4 === 1 ? "drop" : "accept";
  return { protocol, port, peer: choosePeer(memory, groupId, wish), action };
}

const directionOf = ({ which }: Wish): RuleSide["direction"] => (which % 3 === 2 ? "egress" : "ingress");

const next = (wish: Wish, steps: number): Wish => ({
  ...wish,
  which: wish.which + steps,
  other: wish.other + steps,
});

/** So many rules, now and then one of them twice. */
function newRules(memory: Memory, groupId: string, wish: Wish, length: number): readonly RuleState[] {
  const step = wish.other % 13 === 12 ? 0 : 1;
  return Array.from({ length }, (_, at) => newRule(memory, groupId, next(wish, at * step)));
}

/** Two of a thing now and then, where a call of the dialect takes several. */
const several = ({ places }: Wish) => (places.length === 3 ? 2 : 1);

/** A group that has rules in a direction, mostly, and some of them, mostly. */
function chooseRules(memory: Memory, wish: Wish, most: number): RulesRef {
  const { groups } = memory.world;
  const direction = directionOf(wish);
  const groupId = chooseFit(memory, "groups", wish.other, (id) => {
    return (groups.get(id)?.[direction].length ?? 0) > 0;
  });
  const present = groups.get(groupId)?.[direction] ?? [];
  const isBeyond = wish.count === 4;
  const first = wish.which % (present.length + (isBeyond ? 1 : 0) || 1);
  const isTwo = most > 1 && present.length > 1 && first < present.length;
  const places = isTwo ? [first, (first + 1) % present.length] : [first];
  const rules = places.map((place) => present[place] ?? newRule(memory, groupId, wish));
  return { groupId, direction, rules, places };
}

/** What rules are to say instead: mostly with the same kind of end, and now and then what others say. */
function replaceSome(memory: Memory, wish: Wish): CallOf<"replaceRules"> {
  const ref = chooseRules(memory, wish, wish.dialect === "tencent-v3" ? several(wish) : 1);
  const present = memory.world.groups.get(ref.groupId)?.[ref.direction] ?? [];
  const by = ref.rules.map((rule, at) => {
    const wished = newRule(memory, ref.groupId, next(wish, 3 + at));
    const twin = wish.other % 7 === 6 ? present.find((one) => one !== rule) : undefined;
    return twin ?? (wish.count < 3 ? { ...wished, peer: rule.peer } : wished);
  });
  return { verb: "replaceRules", ...ref, by };
}

/** Rules of both directions; v2 has no way to send none of one. */
function newSets(memory: Memory, groupId: string, wish: Wish): RuleSets {
  const least = wish.dialect === "qcloud-v2" ? 1 : 0;
  const [ingress, egress] = [(wish.which % 4) + least, (wish.other % 2) + least];
  return {
    ingress: newRules(memory, groupId, wish, wish.count === 1 ? 1 : ingress),
    egress: newRules(memory, groupId, next(wish, 1), egress),
  };
}

/** What wishes about the rules of groups come to. */
export const ruleResolvers: Resolvers<keyof RuleCalls> = {
  addRules: (memory, wish) => {
    const groupId = chooseId(memory, "groups", wish.other);
    const direction = directionOf(wish);
    const length = memory.world.groups.get(groupId)?.[direction].length ?? 0;
    const place = wish.places.includes(19) ? length + 1 : wish.which % (length + 1);
    const rules = newRules(memory, groupId, wish, several(wish));
    return { verb: "addRules", groupId, direction, rules, place };
  },
  dropRules: (memory, wish) => ({ verb: "dropRules", ...chooseRules(memory, wish, several(wish)) }),
  replaceRules: replaceSome,
  resetRules: (memory, wish) => {
    const groupId = chooseId(memory, "groups", wish.other);
    return { verb: "resetRules", groupId, ...newSets(memory, groupId, wish) };
  },
  createRuledGroup: (memory, wish) => {
    return { verb: "createRuledGroup", name: chooseName(memory, "group"), ...newSets(memory, "", wish) };
  },
  cloneGroup: (memory, { other }) => {
    return {
      verb: "cloneGroup",
      groupId: chooseId(memory, "groups", other),
      name: chooseName(memory, "group"),
    };
  },
  defaultGroup: (_memory, { count }) => ({ verb: "defaultGroup", project: count > 2 ? "mine" : "0" }),
  setInnerAccess: (memory, { other, which }) => {
    const choose = which % 4 === 3 ? chooseGone : chooseId;
    const access = which % 2 === 0 ? "drop" : "accept";
    return { verb: "setInnerAccess", groupId: choose(memory, "groups", other), access };
  },
};
