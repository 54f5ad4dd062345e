import type { HavipCalls } from "../../model/calls/havips.ts";
import { eipsOf } from "../../model/world.ts";
import type { PublicRef } from "../../network/havips.ts";
import type { MemberRef } from "../../network/network.ts";
import { chooseAddresses, chooseFit, chooseId, chooseName } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import { tokenFor } from "./enis.ts";
import type { Resolvers } from "./resolvers.ts";

/** Callers of API 3.0 put a HAVIP on an ENI now and then. */
function seatFor(memory: Memory, subnetId: string, { dialect, other, count }: Wish) {
  if (dialect !== "tencent-v3" || count !== 3) return {};
  const { enis } = memory.world;
  return { eniId: chooseFit(memory, "enis", other, (id) => enis.get(id)?.subnetId === subnetId) };
}

/** An instance or an ENI, mostly of the subnet that the HAVIP is in. */
function memberFor(memory: Memory, havipId: string, { other, count }: Wish): MemberRef {
  const { havips, enis, instances } = memory.world;
  const subnetId = havips.get(havipId)?.subnetId;
  const isNear = (eniId = "") => enis.get(eniId)?.subnetId === subnetId;
  if (count % 2 === 0) {
    const near = (id: string) => isNear(instances.get(id)?.primaryEniId);
    return { kind: "instance", id: chooseFit(memory, "instances", other, near) };
  }
  return { kind: "eni", id: chooseFit(memory, "enis", other, isNear) };
}

/** A public address by both of its names; one that is gone has an address that was never anybody's. */
function eipRef({ world }: Memory, eipId: string): PublicRef {
  return { eipId, publicAddress: world.eips.get(eipId)?.address ?? "203.0.113.9" };
}

/** What wishes about HAVIPs come to. */
export const havipResolvers: Resolvers<keyof HavipCalls> = {
  createHavip: (memory, wish) => {
    const subnetId = chooseId(memory, "subnets", wish.which);
    const vpcId = memory.world.subnets.get(subnetId)?.vpcId ?? chooseId(memory, "vpcs", wish.which);
    const [address] = chooseAddresses(memory, subnetId, wish.places);
    return {
      verb: "createHavip",
      vpcId,
      subnetId,
      name: chooseName(memory, "havip"),
      isChecked: wish.count !== 4,
      ...(address !== undefined && wish.other % 2 === 0 && { address }),
      ...seatFor(memory, subnetId, wish),
      ...tokenFor(memory, wish),
    };
  },
  deleteHavip: (memory, { which, dialect }) => {
    const { world } = memory;
    const isFree = (id: string) => {
      const members = dialect === "aliyun-rpc" ? (world.havips.get(id)?.members ?? []) : [];
      return eipsOf(world, id).length + members.length === 0;
    };
    return { verb: "deleteHavip", havipId: chooseFit(memory, "havips", which, isFree) };
  },
  renameHavip: (memory, { which }) => {
    return {
      verb: "renameHavip",
      havipId: chooseId(memory, "havips", which),
      name: chooseName(memory, "renamed"),
    };
  },
  joinHavip: (memory, wish) => {
    const havipId = chooseId(memory, "havips", wish.which);
    return { verb: "joinHavip", havipId, member: memberFor(memory, havipId, wish) };
  },
  leaveHavip: (memory, wish) => {
    const { havips } = memory.world;
    const havipId = chooseFit(
      memory,
      "havips",
      wish.which,
      (id) => (havips.get(id)?.members.length ?? 0) > 0,
    );
    const members = havips.get(havipId)?.members ?? [];
    const member = wish.other % 5 === 4 ? undefined : members[wish.other % members.length];
    return { verb: "leaveHavip", havipId, member: member ?? memberFor(memory, havipId, wish) };
  },
  bindHavip: (memory, wish) => {
    const { eips } = memory.world;
    const eipId = chooseFit(memory, "eips", wish.other, (id) => eips.get(id)?.target === undefined);
    return { verb: "bindHavip", havipId: chooseId(memory, "havips", wish.which), ...eipRef(memory, eipId) };
  },
  unbindHavip: (memory, wish) => {
    const { world } = memory;
    const havipId = chooseFit(memory, "havips", wish.which, (id) => eipsOf(world, id).length > 0);
    const isBefore = (id: string) => world.eips.get(id)?.target?.named === havipId;
    const eipId = chooseFit(memory, "eips", wish.other, isBefore);
    return { verb: "unbindHavip", havipId, ...eipRef(memory, eipId) };
  },
};
