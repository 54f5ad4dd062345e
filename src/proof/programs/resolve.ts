import type { Call, Verb } from "../model/call.ts";
import { countOf } from "../model/world.ts";
import {
  chooseAddresses,
  chooseFit,
  chooseGone,
  chooseId,
  chooseName,
  chooseOwn,
  chooseSubnetRange,
  chooseVpcRange,
  homeOf,
} from "./choose.ts";
import type { Memory } from "./memory.ts";
import { ruleResolvers } from "./resolve-rules.ts";
import { type Resolvers, tableResolvers } from "./resolve-tables.ts";
import type { Wish } from "./wish.ts";

/** One group or two at most times, and sometimes none, or more than an ENI may have. */
function groupsFor(memory: Memory, { other, count }: Wish): readonly string[] {
  const length = other % 5 === 0 ? count : 1 + (count % 2);
  const groupIds = Array.from({ length }, (_, step) => chooseId(memory, "groups", other + step));
  return [...new Set(groupIds)];
}

/** Groups that can be had in a network, mostly. */
function fittingGroups(memory: Memory, wish: Wish, vpcId: string | undefined): readonly string[] {
  return groupsFor(memory, wish).filter((id, index) => {
    const home = memory.world.groups.get(id)?.vpcId;
    return home === undefined || home === vpcId || (wish.other + index) % 7 === 0;
  });
}

/** A subnet, the network that it is in, and groups. */
function placeFor(memory: Memory, wish: Wish) {
  const subnetId = chooseId(memory, "subnets", wish.which);
  const vpcId = memory.world.subnets.get(subnetId)?.vpcId ?? chooseId(memory, "vpcs", wish.which);
  return { subnetId, vpcId, groupIds: fittingGroups(memory, wish, vpcId) };
}

/** Callers give a token now and then, where there are tokens; one that failed is used again. */
function tokenFor({ remembered }: Memory, { dialect, other }: Wish): { readonly token?: string } {
  if (dialect === "qcloud-v2" || other % 3 !== 0) return {};
  return { token: `token-${remembered.length}` };
}

function eniFor(memory: Memory, { which }: Wish) {
  const eniId = chooseId(memory, "enis", which);
  return { eniId, vpcId: homeOf(memory, eniId) };
}

/** A network that nothing but empty parts is in, mostly. */
function idleVpc(memory: Memory, which: number): string {
  const { subnets, groups } = memory.world;
  const inside = (id: string) => [...subnets.values(), ...groups.values()].filter((one) => one.vpcId === id);
  return chooseFit(memory, "vpcs", which, (id) => inside(id).length === 0);
}

function hungFor(memory: Memory, wish: Wish) {
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

const resolvers: Resolvers<Verb> = {
  ...tableResolvers,
  ...ruleResolvers,
  createVpc: (memory, { which }) => ({
    verb: "createVpc",
    cidr: chooseVpcRange(which),
    name: chooseName(memory, "vpc"),
  }),
  deleteVpc: (memory, { which }) => ({ verb: "deleteVpc", vpcId: idleVpc(memory, which) }),
  createSubnet: (memory, { which, other }) => {
    const vpcId = chooseId(memory, "vpcs", which);
    const cidr = chooseSubnetRange(memory, vpcId, other);
    return { verb: "createSubnet", vpcId, cidr, name: chooseName(memory, "subnet") };
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
  run: (memory, wish) => {
    const place = placeFor(memory, wish);
    const [address] = chooseAddresses(memory, place.subnetId, wish.places);
    const named = address !== undefined && wish.other % 2 === 0 ? { address, count: 1 } : {};
    return { verb: "run", ...place, count: 1 + (wish.count % 2), ...named };
  },
  terminate: (memory, { which, other }) => {
    const choose = other % 5 === 4 ? chooseGone : chooseId;
    return { verb: "terminate", instanceId: choose(memory, "instances", which) };
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

/** The call that a wish comes to, in the world as it is. */
export function resolve<V extends Verb>(memory: Memory, wish: Wish & { readonly verb: V }): Call {
  return resolvers[wish.verb](memory, wish);
}
