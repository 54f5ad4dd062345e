import { chooseId } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";

/** One group or two at most times, and sometimes none, or more than an ENI may have. */
function groupsFor(memory: Memory, { other, count }: Wish): readonly string[] {
  const length = other % 5 === 0 ? count : 1 + (count % 2);
  const groupIds = Array.from({ length }, (_, step) => chooseId(memory, "groups", other + step));
  return [...new Set(groupIds)];
}

/** Groups that can be had in a network, mostly. */
export function fittingGroups(memory: Memory, wish: Wish, vpcId: string | undefined): readonly string[] {
  return groupsFor(memory, wish).filter((id, index) => {
    const home = memory.world.groups.get(id)?.vpcId;
    return home === undefined || home === vpcId || (wish.other + index) % 7 === 0;
  });
}

/** A subnet, the network that it is in, and groups. */
export function placeFor(memory: Memory, wish: Wish) {
  const subnetId = chooseId(memory, "subnets", wish.which);
  const vpcId = memory.world.subnets.get(subnetId)?.vpcId ?? chooseId(memory, "vpcs", wish.which);
  return { subnetId, vpcId, groupIds: fittingGroups(memory, wish, vpcId) };
}
