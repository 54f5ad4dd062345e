import type { CallOf, Verb } from "../model/call.ts";
import type { Network } from "../network/network.ts";
import type { Outcome } from "../wire/outcome.ts";

/** For each verb, how its calls are made on a real network; undefined where the dialect has none such. */
type Performers = {
  readonly [K in Verb]: (network: Network, call: CallOf<K>) => Promise<Outcome<unknown>> | undefined;
};

const performers: Performers = {
  createVpc: (network, { cidr, name }) => network.createVpc(cidr, name),
  deleteVpc: (network, { vpcId }) => network.deleteVpc(vpcId),
  createSubnet: (network, { vpcId, cidr, name, zone }) => network.createSubnet(vpcId, cidr, name, zone),
  createSubnets: (network, { vpcId, subnets }) => network.createSubnets?.(vpcId, subnets),
  deleteSubnet: (network, { vpcId, subnetId }) => network.deleteSubnet(vpcId, subnetId),
  createGroup: (network, { vpcId, name }) => network.createGroup(vpcId, name),
  deleteGroup: (network, { groupId }) => network.deleteGroup(groupId),
  createTable: (network, { vpcId, name }) => network.createTable(vpcId, name),
  deleteTable: (network, call) => network.deleteTable(call),
  useTable: (network, call) => network.useTable(call, call.subnetId),
  leaveTable: (network, { tableId, subnetId }) => network.leaveTable?.(tableId, subnetId),
  addRoutes: (network, call) => network.addRoutes(call, call.routes),
  dropRoutes: (network, call) => network.dropRoutes(call, call.routes),
  replaceRoutes: (network, call) => network.replaceRoutes?.(call, call.routes, call.by),
  enableRoutes: (network, call) => network.enableRoutes?.(call, call.routes),
  disableRoutes: (network, call) => network.disableRoutes?.(call, call.routes),
  resetRoutes: (network, call) => network.resetRoutes?.(call, call.name, call.routes),
  addRules: (network, call) => network.addRules(call, call.rules, call.place),
  dropRules: (network, call) => network.dropRules(call),
  replaceRules: (network, call) => network.replaceRules(call, call.by),
  resetRules: (network, call) => network.resetRules?.(call),
  createRuledGroup: (network, call) => network.createRuledGroup?.(call.name, call),
  cloneGroup: (network, { groupId, name }) => network.cloneGroup?.(groupId, name),
  defaultGroup: (network, { project }) => network.defaultGroup?.(project),
  setInnerAccess: (network, { groupId, access }) => network.setInnerAccess?.(groupId, access),
  bindGroups: (network, { eniId, groupIds }) => network.bindGroups(eniId, groupIds),
  createEni: (network, call) => network.createEni(call),
  deleteEni: (network, call) => network.deleteEni(call),
  assign: (network, call) =>
    call.addresses.length > 0
      ? network.assignNamed(call, call.addresses, call.token)
      : network.assignCount(call, call.count, call.token),
  unassign: (network, call) => network.unassign(call, call.addresses),
  migrate: (network, call) =>
    network.migrate?.(call.address, call, { vpcId: call.vpcId, eniId: call.toEniId }),
  attach: (network, call) => network.attach(call, call.instanceId),
  detach: (network, call) => network.detach(call, call.instanceId),
  run: (network, call) => network.runInstances(call),
  terminate: (network, { instanceId, force }) => network.terminate(instanceId, force),
  allocate: (network) => network.allocateEip(),
  associate: (network, { eipId, target }) => network.associate(eipId, target),
  disassociate: (network, { eipId }) => network.disassociate(eipId),
  release: (network, { eipId }) => network.release(eipId),
  start: (network, { instanceId }) => network.start(instanceId),
  stop: (network, { instanceId }) => network.stop(instanceId),
  reboot: (network, { instanceId }) => network.reboot(instanceId),
  createStopped: (network, call) => network.createStopped?.(call),
  createAttached: (network, call) => network.createAttached?.(call, call.instanceId),
  moveInstance: (network, call) => network.moveInstance(call),
  migrateEni: (network, call) => network.migrateEni?.(call, call.fromId, call.toId),
  join: (network, { groupId, member }) => network.join?.(groupId, member),
  leave: (network, { groupId, member }) => network.leave?.(groupId, member),
  guardHost: (network, { instanceId, groupIds }) => network.guardHost(instanceId, groupIds),
  rename: (network, call) => network.rename(call, call.name),
  reserve: (network, call) => network.keeping?.reserve?.(call),
  keepBlock: (network, call) => network.keeping?.keepBlock?.(call),
  dropKept: (network, call) => network.keeping?.drop(call),
  renameKept: (network, call) => network.keeping?.rename(call, call.name),
  addRange: (network, { vpcId, cidr }) => network.range?.add(vpcId, cidr),
  dropRange: (network, { vpcId, cidr }) => network.range?.drop(vpcId, cidr),
  replaceRange: (network, { vpcId, from, to }) => network.range?.replace(vpcId, from, to),
  takeVpcV6: (network, { vpcId, isLocal }) => network.ipv6?.takeVpc(vpcId, isLocal),
  dropVpcV6: (network, { vpcId }) => network.ipv6?.dropVpc(vpcId),
  takeSubnetV6: (network, call) => network.ipv6?.takeSubnet(call, call.wish),
  dropSubnetV6: (network, call) => network.ipv6?.dropSubnet(call),
  assignV6: (network, call) => network.ipv6?.assign(call.eniId, call),
  unassignV6: (network, { eniId, addresses }) => network.ipv6?.unassign(eniId, addresses),
  createHavip: (network, call) => network.havip?.create(call),
  deleteHavip: (network, { havipId }) => network.havip?.delete(havipId),
  renameHavip: (network, { havipId, name }) => network.havip?.rename(havipId, name),
  joinHavip: (network, { havipId, member }) => network.havip?.join(havipId, member),
  leaveHavip: (network, { havipId, member }) => network.havip?.leave(havipId, member),
  bindHavip: (network, call) => network.havip?.bind(call.havipId, call),
  unbindHavip: (network, call) => network.havip?.unbind(call.havipId, call),
};

/** Makes a call on a real network; undefined where the dialect has no such call. */
export function perform<V extends Verb>(
  network: Network,
  call: CallOf<V>,
): Promise<Outcome<unknown>> | undefined {
  return performers[call.verb](network, call);
}
