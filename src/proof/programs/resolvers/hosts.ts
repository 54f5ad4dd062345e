import type { HostCalls } from "../../model/calls/hosts.ts";
import { addressesOf, countOf, eipsOf, type ModelEni, zoneIn } from "../../model/world.ts";
import { chooseAddresses, chooseFit, chooseGone, chooseId, chooseOwn } from "../choose.ts";
import type { EipTarget } from "../../network/network.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";
import { placeFor } from "./where.ts";

/** An address without a public one, on the instance that has the most of those: it soon has too many. */
function crowdedTarget({ world }: Memory, { which }: Wish): EipTarget | undefined {
  const bare = [...world.enis].flatMap(([eniId, eni]) => {
    const taken = eipsOf(world, eniId).map((eip) => eip.target?.privateAddress);
    const free = addressesOf(world, eniId).filter(({ address }) => !taken.includes(address));
    return eni.instanceId === undefined ? [] : free.map(({ address }) => ({ eniId, eni, address }));
  });
  const crowdOf = ({ instanceId }: ModelEni) =>
    countOf(world.eips, ({ target }) => world.enis.get(target?.holderId ?? "")?.instanceId === instanceId);
  const most = Math.max(...bare.map(({ eni }) => crowdOf(eni)));
  const fitting = bare.filter(({ eni }) => crowdOf(eni) === most);
  const chosen = fitting[which % Math.max(fitting.length, 1)];
  return chosen && { eniId: chosen.eniId, privateAddress: chosen.address };
}

/** What wishes about instances and public addresses come to. */
export const hostResolvers: Resolvers<keyof HostCalls> = {
  run: (memory, wish) => {
    const place = placeFor(memory, wish);
    const [address] = chooseAddresses(memory, place.subnetId, wish.places);
    const named = address !== undefined && wish.other % 2 === 0 ? { address, count: 1 } : {};
    const home = zoneIn(memory.world, place.subnetId);
    const zone = wish.count === 4 ? (home + 1 + (wish.which % 2)) % 3 : home;
    return { verb: "run", ...place, count: 1 + (wish.count % 2), zone, ...named };
  },
  terminate: (memory, { which, other, count }) => {
    const choose = other % 5 === 4 ? chooseGone : chooseId;
    return { verb: "terminate", instanceId: choose(memory, "instances", which), force: count > 1 };
  },
  allocate: () => ({ verb: "allocate" }),
  associate: (memory, wish) => {
    const { eips } = memory.world;
    const eipId = chooseFit(memory, "eips", wish.which, (id) => eips.get(id)?.target === undefined);
    const crowded = wish.count > 0 && wish.other % 4 !== 0 ? crowdedTarget(memory, wish) : undefined;
    if (crowded !== undefined) return { verb: "associate", eipId, target: crowded };
    if (wish.count === 0) {
      return { verb: "associate", eipId, target: { instanceId: chooseId(memory, "instances", wish.other) } };
    }
    const eniId = chooseId(memory, "enis", wish.other);
    const [privateAddress = ""] = chooseOwn(memory, eniId, [wish.count]);
    return { verb: "associate", eipId, target: { eniId, privateAddress } };
  },
  disassociate: (memory, { which }) => {
    const { eips } = memory.world;
    const eipId = chooseFit(memory, "eips", which, (id) => eips.get(id)?.target !== undefined);
    return { verb: "disassociate", eipId };
  },
  release: (memory, { which }) => ({ verb: "release", eipId: chooseId(memory, "eips", which) }),
};
