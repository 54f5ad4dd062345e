import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { KeptCalls } from "../calls/kept.ts";
import type { Rule } from "../codes/index.ts";
import { isReserved, keptBlocksOf, rangeOfSubnet, wrongsOf } from "../pool.ts";
import { addressOf, liesIn, meet, type Range, rangeOf } from "../ranges.ts";
import { countOf, type ModelSubnet, placeOf, type World } from "../world.ts";
import { judgeDraw } from "./draw.ts";
import { type Judges, when } from "./judges.ts";

function present(world: World, subnetId: string): number {
  return countOf(world.kept, (one) => one.subnetId === subnetId);
}

/** What a call to reserve addresses breaks. */
function judgeReserve(world: World, call: CallOf<"reserve">): readonly Rule[] {
  const { vpcId, subnetId, addresses, count } = call;
  const total = present(world, subnetId) + addresses.length + count;
  return [
    ...when(addresses.length + count === 0, "nothing asked"),
    ...when(!world.vpcs.has(vpcId), "vpc unknown"),
    ...when(!world.subnets.has(subnetId), "subnet unknown"),
    ...wrongsOf(world, subnetId, addresses),
    ...judgeDraw(world, subnetId, addresses, count),
    ...when(total > world.limits.keptPerSubnet, "too many kept"),
  ];
}

function everyAddress({ first, size }: Range): readonly number[] {
  return Array.from({ length: size }, (_, step) => first + step);
}

/** Whether a block may be kept: a part of the subnet that holds no address that nobody gets. */
function isKeepable(world: World, subnet: ModelSubnet, block: Range): boolean {
  const range = rangeOfSubnet(subnet);
  if (block.mask > 28 || block.mask <= range.mask || !liesIn(block, range)) return false;
  return !everyAddress(block).some((number) => isReserved(world, subnet, number));
}

/** The blocks of a mask that may be kept, and in which nobody has an address. */
export function idleBlocks(world: World, subnetId: string, mask: number): readonly Range[] {
  const subnet = world.subnets.get(subnetId);
  if (subnet === undefined) return [];
  const range = rangeOfSubnet(subnet);
  const size = 2 ** (32 - mask);
  const blocks = Array.from({ length: Math.floor(range.size / size) }, (_, at) => {
    return { first: range.first + at * size, size, mask };
  });
  const isLive = (number: number) => world.addresses.has(placeOf(subnetId, addressOf(number)));
  return blocks.filter((block) => {
    const kept = keptBlocksOf(world, subnetId).some((other) => meet(other, block));
    return !kept && isKeepable(world, subnet, block) && !everyAddress(block).some(isLive);
  });
}

/** What a call to keep a block of a subnet breaks. */
function judgeKeepBlock(world: World, { subnetId, block }: CallOf<"keepBlock">): readonly Rule[] {
  const subnet = world.subnets.get(subnetId);
  if (subnet === undefined) return ["subnet unknown"];
  const full = when(present(world, subnetId) >= world.limits.keptPerSubnet, "too many kept");
  if (typeof block === "number") {
    const isOdd = block > 28 || block < rangeOfSubnet(subnet).mask + 2;
    const isNone = !isOdd && idleBlocks(world, subnetId, block).length === 0;
    return [...full, ...when(isOdd, "block malformed"), ...when(isNone, "no block left")];
  }
  const range = rangeOf(block);
  const isOdd = range === undefined || !isKeepable(world, subnet, range);
  const overlaps = keptBlocksOf(world, subnetId).some((one) => range !== undefined && meet(one, range));
  return [...full, ...when(isOdd, "block malformed"), ...when(overlaps, "block overlaps")];
}

/** What a call about something kept breaks: each vendor's callers know their own kind. */
function judgeKept(
  world: World,
  { vpcId, keptId }: CallOf<"dropKept" | "renameKept">,
  dialect: Dialect,
): readonly Rule[] {
  const kept = world.kept.get(keptId);
  const isBlock = dialect === "aliyun-rpc";
  return [
    ...when(!isBlock && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(kept === undefined, "kept unknown"),
    ...when(kept !== undefined && kept.isBlock !== isBlock, "kept of another kind"),
  ];
}

/** What calls about what is kept of subnets break. */
export const keptJudges: Judges<keyof KeptCalls> = {
  reserve: judgeReserve,
  keepBlock: judgeKeepBlock,
  dropKept: judgeKept,
  renameKept: judgeKept,
};
