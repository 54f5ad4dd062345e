import type { Call, TableCall } from "../model/call.ts";
import type { Network } from "../network/network.ts";
import type { Outcome } from "../wire/outcome.ts";

function performOnTables(network: Network, call: TableCall): Promise<Outcome<unknown>> | undefined {
  switch (call.verb) {
    case "createTable":
      return network.createTable(call.vpcId, call.name);
    case "deleteTable":
      return network.deleteTable(call);
    case "useTable":
      return network.useTable(call, call.subnetId);
    case "leaveTable":
      return network.leaveTable?.(call.tableId, call.subnetId);
    case "addRoute":
      return network.addRoute(call, call.destination, call.hop);
    case "dropRoute":
      return network.dropRoute(call, call.destination, call.hop);
  }
}

/** Makes a call on a real network; undefined where the dialect has no such call. */
export function perform(network: Network, call: Call): Promise<Outcome<unknown>> | undefined {
  switch (call.verb) {
    case "createVpc":
      return network.createVpc(call.cidr, call.name);
    case "deleteVpc":
      return network.deleteVpc(call.vpcId);
    case "createSubnet":
      return network.createSubnet(call.vpcId, call.cidr, call.name);
    case "deleteSubnet":
      return network.deleteSubnet(call.vpcId, call.subnetId);
    case "createGroup":
      return network.createGroup(call.vpcId, call.name);
    case "deleteGroup":
      return network.deleteGroup(call.groupId);
    case "bindGroups":
      return network.bindGroups(call.eniId, call.groupIds);
    case "createEni":
      return network.createEni(call);
    case "deleteEni":
      return network.deleteEni(call);
    case "assign":
      return call.addresses.length > 0
        ? network.assignNamed(call, call.addresses, call.token)
        : network.assignCount(call, call.count, call.token);
    case "unassign":
      return network.unassign(call, call.addresses);
    case "migrate":
      return network.migrate?.(call.address, call, { vpcId: call.vpcId, eniId: call.toEniId });
    case "attach":
      return network.attach(call, call.instanceId);
    case "detach":
      return network.detach(call, call.instanceId);
    case "run":
      return network.runInstances(call);
    case "terminate":
      return network.terminate(call.instanceId);
    case "allocate":
      return network.allocateEip();
    case "associate":
      return network.associate(call.eipId, call.target);
    case "disassociate":
      return network.disassociate(call.eipId);
    case "release":
      return network.release(call.eipId);
    case "addRule":
      return network.addRule(call);
    case "dropRule":
      return network.dropRule(call);
    default:
      return performOnTables(network, call);
  }
}
