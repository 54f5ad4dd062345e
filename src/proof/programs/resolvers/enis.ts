import type { EniCalls } from "../../model/calls/enis.ts";
import { zoneIn, zoneOfInstance } from "../../model/world.ts";
import { chooseAddresses, chooseFit, chooseId, chooseName, chooseOwn, homeOf } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";
import { fittingGroups, placeFor } from "./where.ts";

/** Callers give a token now and then, where there are tokens; one that failed is used again. */
export function tokenFor({ remembered }: Memory, { dialect, other }: Wish): { readonly token?: string } {
  if (dialect === "qcloud-v2" || other % 3 !== 0) return {};
  return { token: `token-${remembered.length}` };
}

function eniFor(memory: Memory, { which }: Wish) {
  const eniId = chooseId(memory, "enis", which);
  return { eniId, vpcId: homeOf(memory, eniId) };
}

/** A free ENI and an instance of its network that is in another zone. */
function strangersIn({ world }: Memory) {
  const free = [...world.enis].filter(([, eni]) => eni.instanceId === undefined);
  return free.flatMap(([eniId, { vpcId, subnetId }]) =>
    [...world.instances]
      .filter(([, host]) => host.vpcId === vpcId)
      .filter(([, host]) => zoneOfInstance(world, host) !== zoneIn(world, subnetId))
      .map(([instanceId]) => ({ eniId, vpcId, instanceId })),
  );
}

function hungFor(memory: Memory, wish: Wish) {
  const [strangers] = wish.verb === "attach" && wish.other % 2 === 1 ? strangersIn(memory) : [];
  if (strangers !== undefined) return strangers;
  const isHung = wish.verb === "detach";
  const eniId = chooseFit(memory, "enis", wish.which, (id) => {
    const one = memory.world.enis.get(id);
    return one?.primary === false && (one.instanceId !== undefined) === isHung;
  });
  const eni = { eniId, vpcId: homeOf(memory, eniId) };
  const host = memory.world.enis.get(eni.eniId)?.instanceId;
  const isThere = host !== undefined && wish.verb === "detach" && wish.other % 5 !== 0;
  return { ...eni, instanceId: isThere ? host : chooseId(memory, "instances", wish.other) };
}

/** What wishes about ENIs come to. */
export const eniResolvers: Resolvers<keyof EniCalls> = {
  bindGroups: (memory, wish) => {
    const eniId = chooseId(memory, "enis", wish.which);
    const groupIds = fittingGroups(memory, wish, memory.world.enis.get(eniId)?.vpcId);
    return { verb: "bindGroups", eniId, groupIds: groupIds.length > 0 ? groupIds : ["sg-00000000"] };
  },
  createEni: (memory, wish) => {
    const place = placeFor(memory, wish);
    const [first, ...others] = chooseAddresses(memory, place.subnetId, wish.places);
    return {
      verb: "createEni",
      ...place,
      name: chooseName(memory, "eni"),
      ...(first !== undefined && wish.other % 2 === 0 && { address: first }),
      ...(others.length > 0 && { addresses: others }),
      ...(wish.which % 3 === 0 && wish.count > 0 && { count: wish.count }),
      ...tokenFor(memory, wish),
    };
  },
  deleteEni: (memory, wish) => ({ verb: "deleteEni", ...eniFor(memory, wish) }),
  assign: (memory, wish) => {
    const eni = eniFor(memory, wish);
    const subnetId = memory.world.enis.get(eni.eniId)?.subnetId ?? "";
    const addresses = wish.other % 2 === 0 ? chooseAddresses(memory, subnetId, wish.places) : [];
    const count = addresses.length > 0 ? 0 : wish.count;
    return { verb: "assign", ...eni, addresses, count, ...tokenFor(memory, wish) };
  },
  unassign: (memory, wish) => {
    const eni = eniFor(memory, wish);
    const wished = chooseOwn(memory, eni.eniId, wish.other % 6 === 0 ? wish.places : [wish.count]);
    const addresses = wish.other % 7 === 0 ? wished : [...new Set(wished)];
    return { verb: "unassign", ...eni, addresses };
  },
  migrate: (memory, wish) => {
    const eni = eniFor(memory, wish);
    const [address = ""] = chooseOwn(memory, eni.eniId, [wish.count]);
    return { verb: "migrate", ...eni, address, toEniId: chooseId(memory, "enis", wish.other) };
  },
  attach: (memory, wish) => ({ verb: "attach", ...hungFor(memory, wish) }),
  detach: (memory, wish) => ({ verb: "detach", ...hungFor(memory, wish) }),
};
