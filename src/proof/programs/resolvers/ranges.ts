import type { RangeCalls } from "../../model/calls/ranges.ts";
import { rangesOf } from "../../model/world.ts";
import { chooseFit, chooseId, chooseVpcRange } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";

const further =
  "10.9.0.0/24 172.20.0.0/24 10.9.0.128/25 192.168.3.0/24 11.0.0.0/24 10.9.0.1/24 10.0.0.0/9".split(" ");

function newRange({ other }: Wish): string {
  return further[other % further.length] ?? "";
}

/** A range that a network has: a further one, mostly. */
function chooseRange({ world }: Memory, vpcId: string, { which, other }: Wish): string {
  const vpc = world.vpcs.get(vpcId);
  const [first, ...more] = vpc === undefined ? [] : rangesOf(vpc);
  const own = other % 7 === 6 || more.length === 0 ? first : more[which % more.length];
  return own ?? further[which % further.length] ?? "";
}

function withFurther(memory: Memory, which: number): string {
  const { vpcs } = memory.world;
  return chooseFit(memory, "vpcs", which, (id) => (vpcs.get(id)?.further.length ?? 0) > 0);
}

/** The same range made twice as long or half, or another one. */
function resized(from: string, wish: Wish): string {
  const [base, mask] = from.split("/");
  if (wish.count > 2) return wish.count === 3 ? newRange(wish) : chooseVpcRange(wish.which);
  return `${base}/${Number(mask) + (wish.count === 0 ? -1 : 1)}`;
}

/** What wishes about further ranges of networks come to. */
export const rangeResolvers: Resolvers<keyof RangeCalls> = {
  addRange: (memory, wish) => {
    return { verb: "addRange", vpcId: chooseId(memory, "vpcs", wish.which), cidr: newRange(wish) };
  },
  dropRange: (memory, wish) => {
    const vpcId = withFurther(memory, wish.which);
    return { verb: "dropRange", vpcId, cidr: chooseRange(memory, vpcId, wish) };
  },
  replaceRange: (memory, wish) => {
    const vpcId = withFurther(memory, wish.which);
    const from = chooseRange(memory, vpcId, wish);
    return { verb: "replaceRange", vpcId, from, to: resized(from, wish) };
  },
};
