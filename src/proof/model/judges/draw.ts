import type { Rule } from "../codes/index.ts";
import { idle } from "../pool.ts";
import type { World } from "../world.ts";
import { when } from "./judges.ts";

/** Whether a subnet that is there has so many idle addresses besides those that are named. */
export function judgeDraw(
  world: World,
  subnetId: string,
  named: readonly string[],
  count: number,
): readonly Rule[] {
  const others = idle(world, subnetId).filter((address) => !named.includes(address));
  return when(world.subnets.has(subnetId) && count > others.length, "subnet exhausted");
}
