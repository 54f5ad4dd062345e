import type { NewInstances } from "../../network/network.ts";
import type { NetworkState } from "../../network/state.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { HostCalls } from "../calls/hosts.ts";
import { mayBeDrawn, take } from "../pool.ts";
import { vendorOf } from "../vendor.ts";
import { addressesOf, type World } from "../world.ts";
import type { Complaint, Deed, Effects } from "./effects.ts";
import { removeEnis } from "./enis.ts";
import { leaveHavips } from "./havips.ts";

const lettingAllThrough = { protocol: "all", port: "all", peer: "0.0.0.0/0", action: "accept" } as const;

/** The default group is there from the first instance on that names none. */
export function learnDefaultGroup(world: World, seen: NetworkState): string | undefined {
  const known = [...world.groups].find(([, group]) => group.isDefault);
  if (known !== undefined) return known[0];
  const made = seen.groups.find(({ id, name }) => name === "default" && !world.groups.has(id));
  if (made === undefined) return undefined;
  const [ingress, egress] = [[lettingAllThrough], [lettingAllThrough]];
  const inner = "drop";
  world.groups.set(made.id, { name: made.name, vpcId: undefined, isDefault: true, ingress, egress, inner });
  return made.id;
}

/** What instances and public addresses are called that nobody gave a name. */
const unnamed: Readonly<Record<Dialect, string>> = {
  "tencent-v3": "未命名",
  "qcloud-v2": "",
  "aliyun-rpc": "",
};

/** New instances run, each with a primary ENI that has one address. */
export function run(world: World, call: NewInstances, { dialect, answer, seen }: Deed): Complaint {
  const instanceIds = Array.isArray(answer) ? answer.map(String) : [];
  const { vpcId, subnetId, count, address } = call;
  const asked = dialect === "qcloud-v2" ? [] : [...new Set(call.groupIds)].toSorted();
  const defaultId = asked.length === 0 ? learnDefaultGroup(world, seen) : undefined;
  const groupIds = defaultId === undefined ? asked : [defaultId];
  if (instanceIds.length !== count) return `${instanceIds.length} instances were made instead of ${count}`;
  const enis = instanceIds.map((id) => seen.enis.find((one) => one.primary && one.instanceId === id));
  const given = enis.flatMap((eni) => eni?.addresses.map((one) => one.address) ?? []);
  const named = address === undefined ? [] : [address];
  const drawn = given.filter((one) => one !== address);
  if (given.length !== count || drawn.length !== count - named.length) {
    return `the new instances have the addresses ${given.join(", ")}`;
  }
  if (!mayBeDrawn(world, subnetId, drawn, named)) return `chance may not choose ${drawn.join(", ")} now`;
  for (const [index, eni] of enis.entries()) {
    const instanceId = instanceIds[index] ?? "";
    if (eni === undefined) return `${instanceId} has no primary ENI`;
    world.instances.set(instanceId, {
      name: unnamed[dialect],
      running: true,
      vpcId,
      vendor: vendorOf(dialect),
      primaryEniId: eni.id,
    });
    const { id } = eni;
    world.enis.set(id, { name: eni.name, vpcId, subnetId, primary: true, goes: true, instanceId, groupIds });
    take(world, id, subnetId, eni.addresses);
  }
  return undefined;
}

/** An instance is gone, with its primary ENI and others that go with it; the rest hang on nothing. */
function terminate(world: World, { instanceId }: CallOf<"terminate">): void {
  const hanging = [...world.enis].filter(([, eni]) => eni.instanceId === instanceId);
  removeEnis(
    world,
    hanging.filter(([, eni]) => eni.primary || eni.goes).map(([id]) => id),
  );
  for (const [, eni] of hanging) eni.instanceId = undefined;
  world.instances.delete(instanceId);
  leaveHavips(world, [instanceId]);
}

/** A public address is the caller's: one that nobody has. */
function allocate(world: World, _call: object, { dialect, id: eipId, seen }: Deed): Complaint {
  const address = seen.eips.find(({ id }) => id === eipId)?.address;
  if (address === undefined) return `the new EIP ${eipId} is not described`;
  const holder = [...world.eips].find(([, eip]) => eip.address === address)?.[0];
  if (holder !== undefined) return `${eipId} has ${address}, which is ${holder}'s`;
  world.eips.set(eipId, { name: unnamed[dialect], address, target: undefined });
  return undefined;
}

/** A public address stands before a private one: an instance's is the primary one of its primary ENI. */
function associate(world: World, { eipId, target }: CallOf<"associate">): void {
  const eip = world.eips.get(eipId);
  if (eip === undefined) return;
  if ("eniId" in target) {
    eip.target = { named: target.eniId, holderId: target.eniId, privateAddress: target.privateAddress };
    return;
  }
  const holderId = world.instances.get(target.instanceId)?.primaryEniId ?? "";
  const primary = addressesOf(world, holderId).find((one) => one.primary);
  eip.target = { named: target.instanceId, holderId, privateAddress: primary?.address ?? "" };
}

/** What there is once calls about instances and public addresses are done. */
export const hostEffects: Effects<keyof HostCalls> = {
  run,
  terminate(world, call) {
    terminate(world, call);
  },
  allocate,
  associate(world, call) {
    associate(world, call);
  },
  disassociate(world, { eipId }) {
    const eip = world.eips.get(eipId);
    if (eip !== undefined) eip.target = undefined;
  },
  release(world, { eipId }) {
    world.eips.delete(eipId);
  },
};
