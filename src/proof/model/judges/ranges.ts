import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { RangeCalls } from "../calls/ranges.ts";
import type { Rule } from "../codes/index.ts";
import { liesIn, meet, type Range, rangeOf } from "../ranges.ts";
import { isVpcRange, vendorOf } from "../vendor.ts";
import { type ModelVpc, rangesOf, type World } from "../world.ts";
import { type Judges, when } from "./judges.ts";

/** Alibaba's further ranges have masks of at least 16; resized, they are as long as any. */
function judgeWriting(cidr: string, dialect: Dialect, shortest: number): readonly Rule[] {
  const range = rangeOf(cidr);
  if (range === undefined) return ["range malformed"];
  const isTooWide = dialect === "aliyun-rpc" && range.mask < shortest;
  return when(isTooWide || !isVpcRange(vendorOf(dialect), range), "range not allowed");
}

/** What a new range of a network meets, when others leave: its other ranges, and routes that lead away. */
function judgeRoom(
  world: World,
  [vpcId, vpc]: readonly [string, ModelVpc],
  range: Range,
  leaving: string,
): readonly Rule[] {
  const others = rangesOf(vpc).filter((one) => one !== leaving);
  const tables = [...world.tables.values()].filter((one) => one.vpcId === vpcId);
  const routes = tables.flatMap((one) => one.routes).map((one) => rangeOf(one.destination));
  return [
    ...when(
      others.map(rangeOf).some((other) => other !== undefined && meet(other, range)),
      "range overlaps",
    ),
    ...when(
      routes.some((route) => route !== undefined && liesIn(route, range)),
      "range over route",
    ),
  ];
}

function subnetsIn(world: World, vpcId: string, cidr: string): readonly Range[] {
  const outer = rangeOf(cidr);
  const subnets = [...world.subnets.values()].filter((one) => one.vpcId === vpcId);
  const ranges = subnets.map((one) => rangeOf(one.cidr)).filter((one) => one !== undefined);
  return ranges.filter((one) => outer !== undefined && liesIn(one, outer));
}

/** What a call to add a range to a network breaks. */
function judgeAdd(world: World, { vpcId, cidr }: CallOf<"addRange">, dialect: Dialect): readonly Rule[] {
  const vpc = world.vpcs.get(vpcId);
  const range = rangeOf(cidr);
  const general = judgeWriting(cidr, dialect, 16);
  if (vpc === undefined) return [...general, "vpc unknown"];
  return [
    ...general,
    ...(range === undefined ? [] : judgeRoom(world, [vpcId, vpc], range, "")),
    ...when(vpc.further.length >= world.limits.furtherRanges, "too many ranges"),
  ];
}

/** What a call to take a range from a network breaks: it must be a further one without subnets. */
function judgeDrop(world: World, { vpcId, cidr }: CallOf<"dropRange">, dialect: Dialect): readonly Rule[] {
  const vpc = world.vpcs.get(vpcId);
  const isThere = vpc?.further.includes(cidr) === true;
  return [
    ...when(dialect === "tencent-v3" && rangeOf(cidr) === undefined, "range malformed"),
    ...when(vpc === undefined, "vpc unknown"),
    ...when(vpc !== undefined && !isThere, "range unknown"),
    ...when(isThere && subnetsIn(world, vpcId, cidr).length > 0, "range in use"),
  ];
}

/** What a call to put a range in another's place breaks; Alibaba's may be the first, and keeps subnets. */
function judgeReplace(world: World, call: CallOf<"replaceRange">, dialect: Dialect): readonly Rule[] {
  const { vpcId, from, to } = call;
  const vpc = world.vpcs.get(vpcId);
  const range = rangeOf(to);
  const isResized = dialect === "aliyun-rpc";
  const general = [
    ...judgeWriting(to, dialect, 8),
    ...when(!isResized && rangeOf(from) === undefined, "range malformed"),
  ];
  if (vpc === undefined) return [...general, "vpc unknown"];
  const isThere = isResized ? rangesOf(vpc).includes(from) : vpc.further.includes(from);
  const left = subnetsIn(world, vpcId, from).filter(
    (subnet) => !isResized || range === undefined || !liesIn(subnet, range),
  );
  return [
    ...general,
    ...when(!isThere, "range unknown"),
    ...when(isThere && left.length > 0, "range in use"),
    ...(range === undefined ? [] : judgeRoom(world, [vpcId, vpc], range, isThere ? from : "")),
  ];
}

/** What calls about further ranges break. */
export const rangeJudges: Judges<keyof RangeCalls> = {
  addRange: judgeAdd,
  dropRange: judgeDrop,
  replaceRange: judgeReplace,
};
