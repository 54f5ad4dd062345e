import type { CallOf } from "../../model/call.ts";
import type { MachineCalls } from "../../model/calls/machines.ts";
import { addressesOf, zoneIn, zoneOfInstance } from "../../model/world.ts";
import { chooseAddresses, chooseFit, chooseId, chooseName, homeOf } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";
import { fittingGroups, placeFor } from "./where.ts";

/** An instance that runs, or one that does not, mostly. */
function poweredOne(memory: Memory, which: number, running: boolean): string {
  const { instances } = memory.world;
  return chooseFit(memory, "instances", which, (id) => instances.get(id)?.running === running);
}

/** An instance that can leave where it is, mostly. */
function movableOne(memory: Memory, { dialect, which }: Wish): string {
  const { enis, instances, addresses } = memory.world;
  return chooseFit(memory, "instances", which, (id) => {
    const host = instances.get(id);
    const hanging = [...enis.values()].filter((eni) => eni.instanceId === id);
    const held = [...addresses.values()].filter((one) => one.holderId === host?.primaryEniId);
    const isStill = dialect !== "aliyun-rpc" || host?.running === false;
    return isStill && hanging.length === 1 && held.length === 1;
  });
}

/** A subnet for an instance, mostly one of the same network where v2 speaks. */
function moveFor(memory: Memory, wish: Wish): CallOf<"moveInstance"> {
  const { world } = memory;
  const instanceId = movableOne(memory, wish);
  const host = world.instances.get(instanceId);
  const home = host?.vpcId;
  const subnetId = chooseFit(memory, "subnets", wish.other, (id) => {
    const subnet = world.subnets.get(id);
    const isNear = host === undefined || subnet?.zone === zoneOfInstance(world, host);
    return isNear && (wish.dialect !== "qcloud-v2" || subnet?.vpcId === home);
  });
  const own = world.subnets.get(subnetId)?.vpcId;
  const vpcId = own === undefined || wish.other % 9 === 8 ? chooseId(memory, "vpcs", wish.other) : own;
  const groupIds = wish.dialect === "aliyun-rpc" ? fittingGroups(memory, wish, vpcId) : [];
  const places = wish.dialect === "qcloud-v2" ? [...wish.places, wish.which % 16] : wish.places;
  const eniId = world.instances.get(instanceId)?.primaryEniId ?? "";
  // The same address may be idle elsewhere.
  const [kept] = wish.count === 3 ? addressesOf(world, eniId).map((one) => one.address) : [];
  const address = kept ?? chooseAddresses(memory, subnetId, places)[0];
  const named = address === undefined ? {} : { address };
  return { verb: "moveInstance", instanceId, vpcId, subnetId, ...named, groupIds, force: wish.count < 4 };
}

/** An ENI that hangs on an instance of a network with two, mostly. */
function migrationFor(memory: Memory, { which, other }: Wish): CallOf<"migrateEni"> {
  const { enis, instances } = memory.world;
  const eniId = chooseFit(memory, "enis", which, (id) => {
    const eni = enis.get(id);
    return eni?.primary === false && eni.instanceId !== undefined;
  });
  const eni = enis.get(eniId);
  const hung = other % 6 === 5 ? undefined : eni?.instanceId;
  const fromId = hung ?? chooseId(memory, "instances", which);
  const toId = chooseFit(memory, "instances", other, (id) => {
    return id !== eni?.instanceId && instances.get(id)?.vpcId === eni?.vpcId;
  });
  return { verb: "migrateEni", eniId, vpcId: homeOf(memory, eniId), fromId, toId };
}

/** An instance or another ENI, mostly one with a group to spare where one is to be left. */
function chooseMember(memory: Memory, { verb, dialect, which, count }: Wish) {
  const { enis, instances } = memory.world;
  const needed = dialect === "aliyun-rpc" ? 2 : 1;
  const hasGroups = (eniId: string, most: number) =>
    verb !== "leave" || (enis.get(eniId)?.groupIds.length ?? 0) >= most;
  if (count % (verb === "leave" ? 3 : 2) === 0) {
    const id = chooseFit(memory, "instances", which, (one) => {
      return hasGroups(instances.get(one)?.primaryEniId ?? "", 2);
    });
    return { kind: "instance", id } as const;
  }
  const id = chooseFit(memory, "enis", which, (one) => {
    return enis.get(one)?.primary === false && hasGroups(one, needed);
  });
  return { kind: "eni", id } as const;
}

/** A group that can be put on somebody, or is there, mostly. */
function membershipFor(memory: Memory, wish: Wish) {
  const { enis, groups, instances } = memory.world;
  const member = chooseMember(memory, wish);
  const eniId = member.kind === "eni" ? member.id : instances.get(member.id)?.primaryEniId;
  const eni = enis.get(eniId ?? "");
  const groupId = chooseFit(memory, "groups", wish.other, (one) => {
    const home = groups.get(one)?.vpcId;
    const isThere = eni?.groupIds.includes(one) === true;
    return (home === undefined || home === eni?.vpcId) && isThere === (wish.verb === "leave");
  });
  return { groupId, member };
}

/** What wishes about what runs, where it is and how it is guarded come to. */
export const machineResolvers: Resolvers<keyof MachineCalls> = {
  start: (memory, { which }) => ({ verb: "start", instanceId: poweredOne(memory, which, false) }),
  stop: (memory, { which }) => ({ verb: "stop", instanceId: poweredOne(memory, which, true) }),
  reboot: (memory, { which, other }) => {
    return { verb: "reboot", instanceId: poweredOne(memory, which, other % 3 > 0) };
  },
  createStopped: (memory, wish) => {
    const place = placeFor(memory, wish);
    const groupId = chooseFit(memory, "groups", wish.other, (id) => {
      const home = memory.world.groups.get(id)?.vpcId;
      return home === undefined || home === place.vpcId;
    });
    const [address] = wish.other % 4 === 0 ? chooseAddresses(memory, place.subnetId, wish.places) : [];
    const named = address === undefined ? {} : { address };
    const groupIds = wish.other % 13 === 12 ? [] : [groupId];
    return { verb: "createStopped", ...place, groupIds, count: 1, ...named };
  },
  createAttached: (memory, wish) => {
    const { world } = memory;
    const place = placeFor(memory, wish);
    const places = wish.other % 3 === 0 ? wish.places : [];
    const [address, ...addresses] = chooseAddresses(memory, place.subnetId, places);
    const instanceId = chooseFit(memory, "instances", wish.other, (id) => {
      const host = world.instances.get(id);
      if (host === undefined || host.vpcId !== place.vpcId) return false;
      return zoneOfInstance(world, host) === zoneIn(world, place.subnetId);
    });
    const name = chooseName(memory, "eni");
    const named = address === undefined ? {} : { address };
    const wanted = { name, ...named, addresses, count: wish.count % 3, instanceId };
    return { verb: "createAttached", ...place, ...wanted };
  },
  moveInstance: moveFor,
  migrateEni: migrationFor,
  join: (memory, wish) => ({ verb: "join", ...membershipFor(memory, wish) }),
  leave: (memory, wish) => ({ verb: "leave", ...membershipFor(memory, wish) }),
  guardHost: (memory, wish) => {
    const instanceId = chooseId(memory, "instances", wish.which);
    const groupIds = fittingGroups(memory, wish, memory.world.instances.get(instanceId)?.vpcId);
    return { verb: "guardHost", instanceId, groupIds: groupIds.length > 0 ? groupIds : ["sg-00000000"] };
  },
};
