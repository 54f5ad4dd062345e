import type { NetworkState } from "../network/network.ts";
import type { Dialect } from "../wire/outcome.ts";
import type { Call } from "./call.ts";
import {
  assign,
  attach,
  type Complaint,
  createEni,
  detach,
  migrate,
  removeEnis,
  unassign,
} from "./effect-enis.ts";
import { allocate, associate, run, terminate } from "./effect-hosts.ts";
import { vendorOf } from "./vendor.ts";
import type { World } from "./world.ts";

function removeVpc(world: World, vpcId: string): void {
  for (const [id, subnet] of world.subnets) if (subnet.vpcId === vpcId) world.subnets.delete(id);
  world.vpcs.delete(vpcId);
}

function unbind(world: World, eipId: string): void {
  const eip = world.eips.get(eipId);
  if (eip !== undefined) eip.target = undefined;
}

function bindGroups(world: World, eniId: string, groupIds: readonly string[]): void {
  const eni = world.enis.get(eniId);
  if (eni !== undefined) eni.groupIds = [...new Set(groupIds)].toSorted();
}

/** What there is once calls that make things without choosing anything are done. */
function make(world: World, call: Call, dialect: Dialect, id: string): void {
  if (call.verb === "createVpc") {
    world.vpcs.set(id, { name: call.name, cidr: call.cidr, vendor: vendorOf(dialect) });
  }
  if (call.verb === "createSubnet") {
    world.subnets.set(id, { name: call.name, vpcId: call.vpcId, cidr: call.cidr, resting: [] });
  }
  if (call.verb === "createGroup") {
    const vpcId = dialect === "aliyun-rpc" ? call.vpcId : undefined;
    world.groups.set(id, { name: call.name, vpcId, isDefault: false });
  }
}

/**
 * Changes the world as a call that was done changes it. What chance chose is taken from the state that was
 * described
 * after it; a choice that was not allowed is told.
 */
export function effect(
  world: World,
  call: Call,
  dialect: Dialect,
  answer: unknown,
  seen: NetworkState,
): Complaint {
  const id = typeof answer === "string" ? answer : "";
  switch (call.verb) {
    case "createVpc":
    case "createSubnet":
    case "createGroup":
      return void make(world, call, dialect, id);
    case "deleteVpc":
      return void removeVpc(world, call.vpcId);
    case "deleteSubnet":
      return void world.subnets.delete(call.subnetId);
    case "deleteGroup":
      return void world.groups.delete(call.groupId);
    case "bindGroups":
      return void bindGroups(world, call.eniId, call.groupIds);
    case "createEni":
      return createEni(world, call, dialect, id, seen);
    case "deleteEni":
      return void removeEnis(world, [call.eniId]);
    case "assign":
      return assign(world, call, answer, seen);
    case "unassign":
      return void unassign(world, call);
    case "migrate":
      return void migrate(world, call);
    case "attach":
      return void attach(world, call);
    case "detach":
      return void detach(world, call, dialect);
    case "run":
      return run(world, call, dialect, Array.isArray(answer) ? answer.map(String) : [], seen);
    case "terminate":
      return void terminate(world, call);
    case "allocate":
      return allocate(world, id, seen);
    case "associate":
      return void associate(world, call);
    case "disassociate":
      return void unbind(world, call.eipId);
    case "release":
      return void world.eips.delete(call.eipId);
  }
}
