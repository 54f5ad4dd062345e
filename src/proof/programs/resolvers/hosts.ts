import type { HostCalls } from "../../model/calls/hosts.ts";
import { chooseAddresses, chooseFit, chooseGone, chooseId, chooseOwn } from "../choose.ts";
import type { Resolvers } from "./resolvers.ts";
import { placeFor } from "./where.ts";

/** What wishes about instances and public addresses come to. */
export const hostResolvers: Resolvers<keyof HostCalls> = {
  run: (memory, wish) => {
    const place = placeFor(memory, wish);
    const [address] = chooseAddresses(memory, place.subnetId, wish.places);
    const named = address !== undefined && wish.other % 2 === 0 ? { address, count: 1 } : {};
    return { verb: "run", ...place, count: 1 + (wish.count % 2), ...named };
  },
  terminate: (memory, { which, other, count }) => {
    const choose = other % 5 === 4 ? chooseGone : chooseId;
    return { verb: "terminate", instanceId: choose(memory, "instances", which), force: count > 1 };
  },
  allocate: () => ({ verb: "allocate" }),
  associate: (memory, wish) => {
    const eipId = chooseId(memory, "eips", wish.which);
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
