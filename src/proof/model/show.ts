import type { NetworkState, RuleState } from "../network/state.ts";
import type { Dialect } from "../wire/outcome.ts";
import { idle } from "./pool.ts";
import { showHavip } from "./show-havip.ts";
import { showTable } from "./show-table.ts";
import { addressesOf, eipsOf, type World, zoneIn, zoneOfInstance } from "./world.ts";

function inOrder<T, S extends { readonly id: string }>(
  things: ReadonlyMap<string, T>,
  show: (id: string, thing: T) => S,
): S[] {
  return [...things].map(([id, thing]) => show(id, thing)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function showAddresses(world: World, eniId: string) {
  const eips = eipsOf(world, eniId);
  return addressesOf(world, eniId)
    .map(({ address, primary }) => ({
      address,
      primary,
      publicAddress: eips.find((eip) => eip.target?.privateAddress === address)?.address ?? "",
    }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

function showAddressesV6(world: World, eniId: string): string[] {
  const own = [...world.addressesV6.values()].filter((one) => one.eniId === eniId);
  return own.map((one) => one.address).toSorted();
}

/** What a public address is bound to: Alibaba tells what was named, Tencent the instance behind it. */
function boundTo(world: World, dialect: Dialect, target: { named: string; holderId: string }): string {
  if (dialect === "aliyun-rpc") return target.named;
  return world.enis.get(target.holderId)?.instanceId ?? target.holderId;
}

/** Rules in their places; Alibaba's have none. */
function inRank(dialect: Dialect, rules: readonly RuleState[]): readonly RuleState[] {
  const wordsOf = (rule: RuleState) => JSON.stringify(rule);
  if (dialect !== "aliyun-rpc") return rules;
  return rules.toSorted((one, other) => (wordsOf(one) < wordsOf(other) ? -1 : 1));
}

/** The world as a dialect must describe it. */
export function show(world: World, dialect: Dialect): NetworkState {
  const inV6 = (cidr = "") => (dialect === "qcloud-v2" ? "" : cidr);
  return {
    vpcs: inOrder(world.vpcs, (id, { name, cidr, further, cidrV6 }) => ({
      id,
      name,
      cidr,
      further: dialect === "qcloud-v2" ? [] : further.toSorted(),
      cidrV6: inV6(cidrV6),
    })),
    tables: inOrder(world.tables, (id, table) => showTable(world, dialect, id, table)),
    subnets: inOrder(world.subnets, (id, { vpcId, name, cidr, zone, cidrV6, tableId }) => ({
      id,
      vpcId,
      name,
      cidr,
      zone,
      cidrV6: inV6(cidrV6),
      free: idle(world, id).length,
      tableId,
    })),
    enis: inOrder(world.enis, (id, { name, vpcId, subnetId, primary, instanceId = "", groupIds }) => ({
      id,
      name,
      vpcId,
      subnetId,
      zone: zoneIn(world, subnetId),
      primary,
      instanceId,
      groupIds,
      addresses: showAddresses(world, id),
      addressesV6: dialect === "qcloud-v2" ? [] : showAddressesV6(world, id),
    })),
    instances: inOrder(world.instances, (id, instance) => ({
      id,
      // Alibaba's are called by their ids as long as they have no names.
      name: instance.name === "" && dialect === "aliyun-rpc" ? id : instance.name,
      zone: zoneOfInstance(world, instance),
      running: instance.running,
      address: addressesOf(world, instance.primaryEniId).find((one) => one.primary)?.address ?? "",
    })),
    eips: inOrder(world.eips, (id, { name, address, target }) => ({
      id,
      name,
      address,
      boundTo: target === undefined ? "" : boundTo(world, dialect, target),
      privateAddress: target?.privateAddress ?? "",
    })),
    havips:
      dialect === "qcloud-v2"
        ? []
        : inOrder(world.havips, (id, havip) => showHavip(world, dialect, id, havip)),
    kept:
      dialect === "qcloud-v2"
        ? []
        : inOrder(world.kept, (id, { name, subnetId, cidr }) => ({ id, name, subnetId, cidr })).filter(
            ({ id }) => world.kept.get(id)?.isBlock === (dialect === "aliyun-rpc"),
          ),
    groups: inOrder(world.groups, (id, { name }) => ({ id, name })),
    rules: inOrder(world.groups, (id, { ingress, egress, inner }) => ({
      id,
      inner: dialect === "aliyun-rpc" ? inner : undefined,
      ingress: inRank(dialect, ingress),
      egress: inRank(dialect, egress),
    })),
  };
}
