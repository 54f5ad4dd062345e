import type { NamedKind } from "../../network/network.ts";
import type { NameCalls } from "../../model/calls/names.ts";
import { namedIn } from "../../model/effects/names.ts";
import { chooseId, chooseName } from "../choose.ts";
import type { Kind, Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";

const kinds: readonly (readonly [NamedKind, Kind])[] = [
  ["vpc", "vpcs"],
  ["subnet", "subnets"],
  ["table", "tables"],
  ["group", "groups"],
  ["eni", "enis"],
  ["instance", "instances"],
  ["eip", "eips"],
];

/** A name that is new, mostly; others are another's, too long for some, or nothing that a name may be. */
function newName(memory: Memory, kind: NamedKind, { other, count }: Wish): string {
  const name = chooseName(memory, kind);
  const names = [...namedIn(memory.world, kind).values()].map((one) => one.name).filter((one) => one !== "");
  const odd = [
    `1${name}`,
    `http://${name}`,
    `${name} 2`,
    name.padEnd(61, "x"),
    "名".repeat(40),
    name.padEnd(129, "x"),
  ];
  if (other % 3 === 1) return odd[(count + other) % odd.length] ?? name;
  return (other % 4 === 2 ? names[count] : undefined) ?? name;
}

/** The network that a caller says a thing is in; now and then another. */
function homeFor(memory: Memory, kind: NamedKind, id: string, which: number): string {
  const { world, homes } = memory;
  const things = { subnet: world.subnets, table: world.tables, eni: world.enis };
  const thing = kind === "subnet" || kind === "table" || kind === "eni" ? things[kind].get(id) : undefined;
  const home = thing?.vpcId ?? homes.get(id);
  return home === undefined || which % 13 === 12 ? chooseId(memory, "vpcs", which) : home;
}

/** What wishes about names come to. */
export const nameResolvers: Resolvers<keyof NameCalls> = {
  rename: (memory, wish) => {
    const [kind, many] = kinds[(wish.which + wish.count) % kinds.length] ?? ["vpc", "vpcs"];
    const id = chooseId(memory, many, wish.which);
    const vpcId = homeFor(memory, kind, id, wish.other);
    return { verb: "rename", kind, id, vpcId, name: newName(memory, kind, wish) };
  },
};
