import type { NetworkState } from "../network/state.ts";
import type { Dialect } from "../wire/outcome.ts";
import type { Call, CallOf } from "./call.ts";
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
import { changeRules } from "./effect-rules.ts";
import { learnMainTable, mainTableOf, settleTables } from "./effect-tables.ts";
import { vendorOf } from "./vendor.ts";
import type { World } from "./world.ts";

function removeVpc(world: World, vpcId: string): void {
  for (const [id, table] of world.tables) if (table.vpcId === vpcId) world.tables.delete(id);
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

/** Calls whose effects are not all told by what they ask for. */
type Choosing = CallOf<"createVpc" | "createEni" | "assign" | "run" | "allocate">;

/** What there is once calls that make things without choosing anything are done. */
function make(
  world: World,
  call: CallOf<"createSubnet" | "createGroup">,
  dialect: Dialect,
  id: string,
): void {
  if (call.verb === "createSubnet") {
    const { name, vpcId, cidr } = call;
    world.subnets.set(id, { name, vpcId, cidr, tableId: mainTableOf(world, vpcId), resting: [] });
  }
  if (call.verb === "createGroup") {
    const vpcId = dialect === "aliyun-rpc" ? call.vpcId : undefined;
    world.groups.set(id, { name: call.name, vpcId, isDefault: false, ingress: [], egress: [] });
  }
}

/** What there is once calls are done that leave nothing to chance. */
function settle(world: World, call: Exclude<Call, Choosing>, dialect: Dialect, id: string): void {
  switch (call.verb) {
    case "deleteVpc":
      removeVpc(world, call.vpcId);
      break;
    case "deleteSubnet":
      world.subnets.delete(call.subnetId);
      break;
    case "deleteGroup":
      world.groups.delete(call.groupId);
      break;
    case "bindGroups":
      bindGroups(world, call.eniId, call.groupIds);
      break;
    case "deleteEni":
      removeEnis(world, [call.eniId]);
      break;
    case "unassign":
      unassign(world, call);
      break;
    case "migrate":
      migrate(world, call);
      break;
    case "attach":
      attach(world, call);
      break;
    case "detach":
      detach(world, call, dialect);
      break;
    case "terminate":
      terminate(world, call);
      break;
    case "associate":
      associate(world, call);
      break;
    case "disassociate":
      unbind(world, call.eipId);
      break;
    case "release":
      world.eips.delete(call.eipId);
      break;
    case "addRule":
    case "dropRule":
      changeRules(world, call, dialect);
      break;
    case "createSubnet":
    case "createGroup":
      make(world, call, dialect, id);
      break;
    default:
      settleTables(world, call, id);
  }
}

/**
 * Changes the world as a call that was done changes it. What chance chose is taken from the state that was
 * described after it; a choice that was not allowed is told.
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
      world.vpcs.set(id, { name: call.name, cidr: call.cidr, vendor: vendorOf(dialect) });
      return learnMainTable(world, id, seen);
    case "createEni":
      return createEni(world, call, dialect, id, seen);
    case "assign":
      return assign(world, call, answer, seen);
    case "run":
      return run(world, call, dialect, Array.isArray(answer) ? answer.map(String) : [], seen);
    case "allocate":
      return allocate(world, id, seen);
    default:
      settle(world, call, dialect, id);
      return undefined;
  }
}
