import type { CallOf } from "../call.ts";
import type { MachineCalls } from "../calls/machines.ts";
import { eniOfMember } from "../judges/machines.ts";
import { free, mayBeDrawn, take } from "../pool.ts";
import { addressesOf, eipsOf, type World } from "../world.ts";
import { createEni } from "./enis.ts";
import { run } from "./hosts.ts";
import type { Complaint, Deed, Effects } from "./effects.ts";

function switchPower(world: World, instanceId: string, running: boolean): void {
  const instance = world.instances.get(instanceId);
  if (instance !== undefined) instance.running = running;
}

/** Another primary address, and the public one that stood before the old one stands before it. */
function readdress(world: World, eniId: string, subnetId: string, next: string): void {
  const old = addressesOf(world, eniId).find((one) => one.primary);
  if (old === undefined || (old.subnetId === subnetId && old.address === next)) return;
  const bound = eipsOf(world, eniId).filter((eip) => eip.target?.privateAddress === old.address);
  const targets = bound.map(({ target }) => target);
  free(world, old.subnetId, [old.address]);
  take(world, eniId, subnetId, [{ address: next, primary: true }]);
  for (const [index, eip] of bound.entries()) {
    const target = targets[index];
    if (target !== undefined) eip.target = { ...target, privateAddress: next };
  }
}

/** An instance is elsewhere, with the address that was named or one that chance may choose. */
function moveInstance(world: World, call: CallOf<"moveInstance">, { dialect, seen }: Deed): Complaint {
  const { instanceId, vpcId, subnetId, address, groupIds } = call;
  const instance = world.instances.get(instanceId);
  const eniId = instance?.primaryEniId ?? "";
  const eni = world.enis.get(eniId);
  if (instance === undefined || eni === undefined) return undefined;
  const shown = seen.enis.find(({ id }) => id === eniId)?.addresses.find((one) => one.primary)?.address ?? "";
  const leaves = eni.subnetId !== subnetId;
  if (leaves && address === undefined && !mayBeDrawn(world, subnetId, [shown], [])) {
    return `${instanceId} was given ${shown}, which chance may not choose now`;
  }
  if (leaves || address !== undefined) readdress(world, eniId, subnetId, address ?? shown);
  Object.assign(instance, { vpcId });
  Object.assign(eni, { vpcId, subnetId });
  if (dialect === "aliyun-rpc" && groupIds.length > 0) eni.groupIds = [...new Set(groupIds)].toSorted();
  return undefined;
}

function changeGroups(
  world: World,
  eniId: string | undefined,
  change: (ids: readonly string[]) => readonly string[],
): void {
  const eni = world.enis.get(eniId ?? "");
  if (eni !== undefined) eni.groupIds = [...new Set(change(eni.groupIds))].toSorted();
}

/** What there is once calls about what runs, where it is and how it is guarded are done. */
export const machineEffects: Effects<keyof MachineCalls> = {
  start(world, { instanceId }) {
    switchPower(world, instanceId, true);
  },
  stop(world, { instanceId }) {
    switchPower(world, instanceId, false);
  },
  // It runs again before anybody looks.
  reboot: () => undefined,
  createStopped(world, call, deed) {
    const complaint = run(world, call, { ...deed, answer: [deed.id] });
    switchPower(world, deed.id, false);
    return complaint;
  },
  createAttached(world, call, deed) {
    const complaint = createEni(world, call, deed);
    const eni = world.enis.get(deed.id);
    if (eni !== undefined) eni.instanceId = call.instanceId;
    return complaint;
  },
  moveInstance,
  migrateEni(world, { eniId, toId }) {
    const eni = world.enis.get(eniId);
    if (eni !== undefined) eni.instanceId = toId;
  },
  join(world, { groupId, member }) {
    changeGroups(world, eniOfMember(world, member), (ids) => [...ids, groupId]);
  },
  leave(world, { groupId, member }) {
    changeGroups(world, eniOfMember(world, member), (ids) => ids.filter((id) => id !== groupId));
  },
  guardHost(world, { instanceId, groupIds }) {
    changeGroups(world, world.instances.get(instanceId)?.primaryEniId, () => groupIds);
  },
};
