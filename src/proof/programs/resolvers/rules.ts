import type { RuleCalls } from "../../model/calls/rules.ts";
import type { RuleRef } from "../../network/network.ts";
import type { RuleState } from "../../network/state.ts";
import { chooseFit, chooseId } from "../choose.ts";
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

const directionOf = ({ which }: Wish): RuleRef["direction"] => (which % 3 === 2 ? "egress" : "ingress");

/** What wishes about the rules of groups come to. */
export const ruleResolvers: Resolvers<keyof RuleCalls> = {
  addRule: (memory, wish) => {
    const groupId = chooseId(memory, "groups", wish.other);
    const direction = directionOf(wish);
    const length = memory.world.groups.get(groupId)?.[direction].length ?? 0;
    const at = wish.places.includes(19) ? length + 1 : wish.which % (length + 1);
    return { verb: "addRule", groupId, direction, rule: newRule(memory, groupId, wish), at };
  },
  dropRule: (memory, wish) => {
    const { groups } = memory.world;
    const direction = directionOf(wish);
    const groupId = chooseFit(memory, "groups", wish.other, (id) => {
      return (groups.get(id)?.[direction].length ?? 0) > 0;
    });
    const rules = groups.get(groupId)?.[direction] ?? [];
    const at = wish.which % (rules.length + 1);
    return { verb: "dropRule", groupId, direction, rule: rules[at] ?? newRule(memory, groupId, wish), at };
  },
};
