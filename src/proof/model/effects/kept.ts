import type { CallOf } from "../call.ts";
import type { KeptCalls } from "../calls/kept.ts";
import { idleBlocks } from "../judges/kept.ts";
import { free, mayBeDrawn, take } from "../pool.ts";
import { holds, numberOf, type Range, rangeOf } from "../ranges.ts";
import { addressesOf, type World } from "../world.ts";
import type { Complaint, Deed, Effects } from "./effects.ts";

/** Addresses are reserved: those that were named, and others that chance may have chosen. */
function reserve(world: World, call: CallOf<"reserve">, { answer, seen }: Deed): Complaint {
  const { vpcId, subnetId, addresses, count, name } = call;
  const ids = Array.isArray(answer) ? answer.map(String) : [];
  const made = seen.kept.filter((one) => ids.includes(one.id));
  const got = made.map((one) => one.cidr.replace("/32", ""));
  const drawn = got.filter((address) => !addresses.includes(address));
  if (got.length !== addresses.length + count || drawn.length !== count) {
    return `${got.join(", ")} were reserved for ${addresses.join(", ")} and ${count} more`;
  }
  if (!mayBeDrawn(world, subnetId, drawn, addresses)) {
    return `${drawn.join(", ")} were reserved, which chance may not choose now`;
  }
  for (const { id, cidr } of made) {
    world.kept.set(id, { name, vpcId, subnetId, cidr, isBlock: false });
    take(world, id, subnetId, [{ address: cidr.replace("/32", ""), primary: false }]);
  }
  return undefined;
}

/** A block is kept: what was freed of it rests no more. */
function keepBlock(world: World, call: CallOf<"keepBlock">, { id, seen }: Deed): Complaint {
  const { subnetId, block, name } = call;
  const cidr = seen.kept.find((one) => one.id === id)?.cidr ?? "";
  const range = rangeOf(cidr);
  const subnet = world.subnets.get(subnetId);
  if (range === undefined || subnet === undefined) return `the kept block ${id} is not described`;
  const isMeant =
    typeof block === "string"
      ? cidr === block
      : idleBlocks(world, subnetId, block).some((one) => one.first === range.first);
  if (!isMeant) return `${cidr} was kept for ${block}`;
  world.kept.set(id, { name, vpcId: subnet.vpcId, subnetId, cidr, isBlock: true });
  subnet.resting = subnet.resting.map((group) => group.filter((one) => !isIn(range, one)));
  return undefined;
}

function isIn(range: Range, address: string): boolean {
  return holds(range, numberOf(address) ?? 0);
}

/** Subnets are gone, and what was kept of them. */
export function dropAllKept(world: World, subnetIds: readonly string[]): void {
  for (const [id, { subnetId }] of world.kept) if (subnetIds.includes(subnetId)) world.kept.delete(id);
}

/** What there is once calls about what is kept are done. */
export const keptEffects: Effects<keyof KeptCalls> = {
  reserve,
  keepBlock,
  dropKept(world, { keptId }) {
    const kept = world.kept.get(keptId);
    world.kept.delete(keptId);
    const own = addressesOf(world, keptId).map((one) => one.address);
    if (kept !== undefined && own.length > 0) free(world, kept.subnetId, own);
  },
  renameKept(world, { keptId, name }) {
    const kept = world.kept.get(keptId);
    if (kept !== undefined) kept.name = name;
  },
};
