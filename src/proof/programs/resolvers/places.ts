import type { PlaceCalls } from "../../model/calls/places.ts";
import { meet, rangeOf } from "../../model/ranges.ts";
import { countOf, noZone } from "../../model/world.ts";
import { chooseFit, chooseId, chooseName, chooseSubnetRange, chooseVpcRange } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Resolvers } from "./resolvers.ts";

/** A network that nothing but empty parts is in, mostly. */
function idleVpc(memory: Memory, which: number): string {
  const { subnets, groups } = memory.world;
  const inside = (id: string) => [...subnets.values(), ...groups.values()].filter((one) => one.vpcId === id);
  return chooseFit(memory, "vpcs", which, (id) => inside(id).length === 0);
}

/** The first of a subnet's places in a network where no other one is. */
function freePlaces(memory: Memory, vpcId: string): readonly number[] {
  const siblings = [...memory.world.subnets.values()].filter((one) => one.vpcId === vpcId);
  const taken = siblings.map((one) => rangeOf(one.cidr)).filter((range) => range !== undefined);
  return [1, 2, 3, 4, 5].filter((place) => {
    const range = rangeOf(chooseSubnetRange(memory, vpcId, place));
    return range !== undefined && !taken.some((other) => meet(other, range));
  });
}

/** What wishes about networks, subnets and groups come to. */
export const placeResolvers: Resolvers<keyof PlaceCalls> = {
  createVpc: (memory, { which }) => ({
    verb: "createVpc",
    cidr: chooseVpcRange(which),
    name: chooseName(memory, "vpc"),
  }),
  deleteVpc: (memory, { which }) => ({ verb: "deleteVpc", vpcId: idleVpc(memory, which) }),
  createSubnet: (memory, { which, other, count }) => {
    const vpcId = chooseId(memory, "vpcs", which);
    const cidr = chooseSubnetRange(memory, vpcId, other);
    const zone = count === 4 && which % 3 === 0 ? noZone : Number(count > 2);
    return { verb: "createSubnet", vpcId, cidr, name: chooseName(memory, "subnet"), zone };
  },
  createSubnets: (memory, { which, other, count }) => {
    const { subnets: present } = memory.world;
    const hasRoom = (id: string) => countOf(present, (one) => one.vpcId === id) < 3;
    const vpcId = chooseFit(memory, "vpcs", which, hasRoom);
    const free = freePlaces(memory, vpcId);
    const places = count === 4 || free.length < 2 ? [other, other + 1] : free.slice(0, 2);
    const subnets = places.map((place) => ({
      cidr: chooseSubnetRange(memory, vpcId, place),
      name: chooseName(memory, "subnet"),
    }));
    return { verb: "createSubnets", vpcId, subnets };
  },
  deleteSubnet: (memory, { which }) => {
    const { addresses } = memory.world;
    const isIdle = (id: string) => countOf(addresses, (one) => one.subnetId === id) === 0;
    const subnetId = chooseFit(memory, "subnets", which, isIdle);
    const vpcId = memory.world.subnets.get(subnetId)?.vpcId ?? chooseId(memory, "vpcs", which);
    return { verb: "deleteSubnet", vpcId, subnetId };
  },
  createGroup: (memory, { which, other }) => {
    const [known] = [...memory.world.groups.values()].map((group) => group.name);
    const name = other % 9 === 0 && known !== undefined ? known : chooseName(memory, "group");
    return { verb: "createGroup", vpcId: chooseId(memory, "vpcs", which), name };
  },
  deleteGroup: (memory, { which }) => {
    const { enis, groups } = memory.world;
    const isIdle = (id: string) => countOf(enis, (eni) => eni.groupIds.includes(id)) === 0;
    const groupId = chooseFit(memory, "groups", which, (id) => isIdle(id) && !groups.get(id)?.isDefault);
    return { verb: "deleteGroup", groupId };
  },
};
