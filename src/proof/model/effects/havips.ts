import type { CallOf } from "../call.ts";
import type { HavipCalls } from "../calls/havips.ts";
import { hasHavip } from "../judges/havips.ts";
import { free, mayBeDrawn, take } from "../pool.ts";
import { addressesOf, eipsOf, type World } from "../world.ts";
import type { Complaint, Deed, Effects } from "./effects.ts";

/** A new HAVIP has one address of its subnet: the one that was named, or one that chance may choose. */
function create(world: World, call: CallOf<"createHavip">, { dialect, id, seen }: Deed): Complaint {
  const { subnetId, name, address, isChecked, eniId } = call;
  const shown = seen.havips.find((one) => one.id === id);
  if (shown === undefined) return `the new HAVIP ${id} is not described`;
  if (address !== undefined && shown.address !== address) return `${id} has ${shown.address}, not ${address}`;
  if (address === undefined && !mayBeDrawn(world, subnetId, [shown.address], [])) {
    return `${id} was given ${shown.address}, which chance may not choose now`;
  }
  world.havips.set(id, {
    name,
    vpcId: world.subnets.get(subnetId)?.vpcId ?? "",
    subnetId,
    isChecked: isChecked || dialect === "aliyun-rpc",
    eniId: dialect === "aliyun-rpc" ? undefined : eniId,
    members: [],
  });
  take(world, id, subnetId, [{ address: shown.address, primary: false }]);
  return undefined;
}

/** What cannot claim HAVIPs any more: it is gone. */
export function leaveHavips(world: World, memberIds: readonly string[]): void {
  for (const havip of world.havips.values()) {
    havip.members = havip.members.filter((one) => !memberIds.includes(one.id));
    if (memberIds.includes(havip.eniId ?? "")) havip.eniId = undefined;
  }
}

/** What there is once calls about HAVIPs are done. */
export const havipEffects: Effects<keyof HavipCalls> = {
  createHavip: create,
  deleteHavip(world, { havipId }) {
    const addresses = addressesOf(world, havipId).map((one) => one.address);
    free(world, world.havips.get(havipId)?.subnetId ?? "", addresses);
    world.havips.delete(havipId);
  },
  renameHavip(world, { havipId, name }) {
    const havip = world.havips.get(havipId);
    if (havip !== undefined) havip.name = name;
  },
  joinHavip(world, { havipId, member }) {
    const havip = world.havips.get(havipId);
    if (havip !== undefined) havip.members = [...havip.members, member];
  },
  // Who may not claim it does not hold it.
  leaveHavip(world, { havipId, member }) {
    const havip = world.havips.get(havipId);
    if (havip === undefined) return;
    if (hasHavip(world, havip, member.id)) havip.eniId = undefined;
    havip.members = havip.members.filter((one) => one.id !== member.id);
  },
  bindHavip(world, { havipId, eipId }) {
    const eip = world.eips.get(eipId);
    const [own] = addressesOf(world, havipId);
    if (eip !== undefined)
      eip.target = { named: havipId, holderId: havipId, privateAddress: own?.address ?? "" };
  },
  unbindHavip(world, { havipId }) {
    for (const eip of eipsOf(world, havipId)) eip.target = undefined;
  },
};
