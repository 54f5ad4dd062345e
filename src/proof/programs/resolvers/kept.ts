import type { KeptCalls } from "../../model/calls/kept.ts";
import { rangeOfSubnet } from "../../model/pool.ts";
import { addressOf } from "../../model/ranges.ts";
import { chooseAddresses, chooseFit, chooseId, chooseName } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import { tokenFor } from "./enis.ts";
import type { Resolvers } from "./resolvers.ts";

/** A subnet that is large enough for blocks, mostly. */
function largeSubnet(memory: Memory, which: number): string {
  const { subnets } = memory.world;
  return chooseFit(memory, "subnets", which, (id) => {
    const subnet = subnets.get(id);
    return subnet !== undefined && rangeOfSubnet(subnet).size > 32;
  });
}

function blockFor({ world }: Memory, subnetId: string, { count, other }: Wish): string | number {
  const subnet = world.subnets.get(subnetId);
  const first = subnet === undefined ? 0x0a000000 : rangeOfSubnet(subnet).first;
  if (count > 2) return [28, 28, 29, 27][other % 4] ?? 28;
  return other % 9 === 8 ? "10.0.0.8/27" : `${addressOf(first + 16 * (other % 4))}/28`;
}

/** Something kept, mostly of the kind that the caller's vendor has. */
function keptFor(memory: Memory, { which, dialect }: Wish) {
  const { kept } = memory.world;
  const keptId = chooseFit(memory, "kept", which, (id) => {
    return kept.get(id)?.isBlock === (dialect === "aliyun-rpc");
  });
  return { keptId, vpcId: kept.get(keptId)?.vpcId ?? chooseId(memory, "vpcs", which) };
}

/** What wishes about what is kept of subnets come to. */
export const keptResolvers: Resolvers<keyof KeptCalls> = {
  reserve: (memory, wish) => {
    const subnetId = chooseId(memory, "subnets", wish.which);
    const vpcId = memory.world.subnets.get(subnetId)?.vpcId ?? chooseId(memory, "vpcs", wish.which);
    const addresses = wish.other % 2 === 0 ? chooseAddresses(memory, subnetId, wish.places.slice(0, 1)) : [];
    const count = addresses.length > 0 ? 0 : wish.count % 3;
    const name = chooseName(memory, "kept");
    return { verb: "reserve", vpcId, subnetId, addresses, count, name, ...tokenFor(memory, wish) };
  },
  keepBlock: (memory, wish) => {
    const subnetId = largeSubnet(memory, wish.which);
    const block = blockFor(memory, subnetId, wish);
    return { verb: "keepBlock", subnetId, block, name: chooseName(memory, "kept") };
  },
  dropKept: (memory, wish) => ({ verb: "dropKept", ...keptFor(memory, wish) }),
  renameKept: (memory, wish) => {
    return { verb: "renameKept", ...keptFor(memory, wish), name: chooseName(memory, "renamed") };
  },
};
