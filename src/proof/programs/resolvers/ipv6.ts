import type { Ipv6Calls } from "../../model/calls/ipv6.ts";
import { addressOfV6, blockAtV6, rangeOfV6, sizeOfV6 } from "../../model/ranges-v6.ts";
import { countOf } from "../../model/world.ts";
import type { BlockV6 } from "../../network/ipv6.ts";
import { chooseFit, chooseId } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import { tokenFor } from "./enis.ts";
import type { Resolvers } from "./resolvers.ts";

/** One of the first blocks of a subnet's network; API 3.0's callers leave it to chance now and then. */
function blockFor({ world }: Memory, vpcId: string, { dialect, other, count }: Wish): BlockV6 | undefined {
  if (dialect !== "aliyun-rpc" && count % 2 === 0) return undefined;
  const home = rangeOfV6(world.vpcs.get(vpcId)?.cidrV6 ?? "2402:4e00::/56") ?? { first: 0n, mask: 56 };
  const index = other % 3;
  return { block: blockAtV6(home, index), index };
}

/** Addresses of a subnet's block by number: most are near its ends, some outside or no addresses at all. */
function addressesFor({ world }: Memory, subnetId: string, places: readonly number[]): string[] {
  const range = rangeOfV6(world.subnets.get(subnetId)?.cidrV6 ?? "2402:4e00::/64") ?? { first: 0n, mask: 64 };
  return places.map((place) => {
    if (place === 19) return "2402:4e00::12345";
    if (place === 18) return addressOfV6(range.first + sizeOfV6(range.mask) + 3n);
    if (place > 14) return addressOfV6(range.first + sizeOfV6(range.mask) - BigInt(place - 14));
    return addressOfV6(range.first + BigInt(place));
  });
}

/** An ENI of a subnet that has IPv6, mostly. */
function eniFor(memory: Memory, which: number): string {
  const { enis, subnets } = memory.world;
  const isOn = (id: string) => subnets.get(enis.get(id)?.subnetId ?? "")?.cidrV6 !== undefined;
  return chooseFit(memory, "enis", which, isOn);
}

function subnetFor(memory: Memory, which: number, fits: (id: string) => boolean) {
  const subnetId = chooseFit(memory, "subnets", which, fits);
  const vpcId = memory.world.subnets.get(subnetId)?.vpcId ?? chooseId(memory, "vpcs", which);
  return { vpcId, subnetId };
}

/** What wishes about IPv6 come to. */
export const ipv6Resolvers: Resolvers<keyof Ipv6Calls> = {
  takeVpcV6: (memory, { which, other }) => {
    const { vpcs } = memory.world;
    const vpcId = chooseFit(memory, "vpcs", which, (id) => vpcs.get(id)?.cidrV6 === undefined);
    return { verb: "takeVpcV6", vpcId, isLocal: other % 3 === 0 };
  },
  dropVpcV6: (memory, { which }) => {
    const { vpcs, subnets } = memory.world;
    const isFree = (id: string) => {
      const users = countOf(subnets, (one) => one.vpcId === id && one.cidrV6 !== undefined);
      return users === 0 && vpcs.get(id)?.cidrV6 !== undefined;
    };
    return { verb: "dropVpcV6", vpcId: chooseFit(memory, "vpcs", which, isFree) };
  },
  takeSubnetV6: (memory, wish) => {
    const { vpcs, subnets } = memory.world;
    const subnet = subnetFor(memory, wish.which, (id) => {
      const one = subnets.get(id);
      return one?.cidrV6 === undefined && vpcs.get(one?.vpcId ?? "")?.cidrV6 !== undefined;
    });
    return { verb: "takeSubnetV6", ...subnet, wish: blockFor(memory, subnet.vpcId, wish) };
  },
  dropSubnetV6: (memory, { which }) => {
    const { subnets, addressesV6 } = memory.world;
    const isFree = (id: string) => {
      const users = countOf(addressesV6, (one) => one.subnetId === id);
      return users === 0 && subnets.get(id)?.cidrV6 !== undefined;
    };
    return { verb: "dropSubnetV6", ...subnetFor(memory, which, isFree) };
  },
  assignV6: (memory, wish) => {
    const eniId = eniFor(memory, wish.which);
    const subnetId = memory.world.enis.get(eniId)?.subnetId ?? "";
    const addresses = wish.other % 3 === 0 ? addressesFor(memory, subnetId, wish.places) : [];
    const count = addresses.length > 0 ? 0 : Math.min(wish.count, 3);
    return { verb: "assignV6", eniId, addresses, count, ...tokenFor(memory, wish) };
  },
  unassignV6: (memory, { which, other, count, places }) => {
    const held = [...memory.world.addressesV6.values()];
    const one = other % 4 === 3 ? undefined : held[which % held.length];
    if (one !== undefined) {
      const addresses = other % 9 === 8 ? [one.address, one.address] : [one.address];
      return { verb: "unassignV6", eniId: one.eniId, addresses };
    }
    const eniId = chooseId(memory, "enis", which);
    const subnetId = memory.world.enis.get(eniId)?.subnetId ?? "";
    return { verb: "unassignV6", eniId, addresses: addressesFor(memory, subnetId, places.slice(0, count)) };
  },
};
