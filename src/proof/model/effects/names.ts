import type { NamedKind } from "../../network/network.ts";
import type { NameCalls } from "../calls/names.ts";
import type { World } from "../world.ts";
import type { Effects } from "./effects.ts";

/** The things of a kind that have names. */
export function namedIn(world: World, kind: NamedKind): ReadonlyMap<string, { name: string }> {
  const things: Readonly<Record<NamedKind, ReadonlyMap<string, { name: string }>>> = {
    vpc: world.vpcs,
    subnet: world.subnets,
    table: world.tables,
    group: world.groups,
    eni: world.enis,
    instance: world.instances,
    eip: world.eips,
  };
  return things[kind];
}

/** What there is once calls about names are done. */
export const nameEffects: Effects<keyof NameCalls> = {
  rename(world, { kind, id, name }) {
    const thing = namedIn(world, kind).get(id);
    if (thing !== undefined) thing.name = name;
  },
};
