import { assignPrivateIps } from "../../../operations/private-ip/assign-private-ips.ts";
import { migratePrivateIp } from "../../../operations/private-ip/migrate-private-ip.ts";
import { unassignPrivateIps } from "../../../operations/private-ip/unassign-private-ips.ts";
import { type CallKind, oneOf, often, planned } from "../plan.ts";
import type { State } from "../state.ts";
import { wronglyExhausted } from "./exhaustion.ts";
import { addressesOf, target } from "./targets.ts";

const holderOf = (state: State, subnetId: string, address: string) =>
  state.with("privateIp", "subnetId", subnetId).find((row) => row.address === address)?.ownerId;

const assign: CallKind = {
  weight: 16,
  draw: (scene) => {
    const { random, state } = scene;
    const eni = target(scene, "eni");
    const subnet = eni === undefined ? undefined : state.get("subnet", eni.subnetId);
    if (eni === undefined || subnet === undefined) return undefined;
    const names = often(random, 40) ? addressesOf(subnet.cidr, 1 + random.below(2), scene) : [];
    const count = often(random, 70) ? 1 + random.below(3) : 0;
    const addresses = names.map((address) => ({ address }));
    return planned(
      assignPrivateIps,
      { eniId: eni.id, addresses, count },
      {
        promised: (after, { privateIps }) => {
          const wanted = names.length + count;
          if (privateIps.length !== wanted) return `${privateIps.length} addresses were given of ${wanted}`;
          const given = new Set([...names, ...privateIps.map(({ address }) => address)]);
          if (given.size !== wanted) return `${[...given].join()} were given for ${wanted}`;
          const lost = [...given].find((address) => holderOf(after, subnet.id, address) !== eni.id);
          return lost === undefined ? undefined : `${lost} was given to ${eni.id} and is not on it`;
        },
        refused: wronglyExhausted(subnet.id, names.length, count),
      },
    );
  },
};

const unassign: CallKind = {
  weight: 9,
  draw: (scene) => {
    const { random, state } = scene;
    const ip = target(scene, "privateIp", (one) => !one.primary);
    if (ip === undefined) return undefined;
    const held = state
      .with("privateIp", "ownerId", ip.ownerId)
      .filter((one) => !one.primary || often(random, 5));
    const others = held.filter((one) => one.address !== ip.address && often(random, 30));
    const addresses = [ip.address, ...others.map(({ address }) => address)];
    const { ownerId: eniId, subnetId } = ip;
    return planned(
      unassignPrivateIps,
      { eniId, addresses },
      {
        settled: (after) => {
          const kept = addresses.find((address) => holderOf(after, subnetId, address) === eniId);
          return kept === undefined ? undefined : `${kept} was taken off ${eniId} and is still on it`;
        },
      },
    );
  },
};

const migrate: CallKind = {
  weight: 6,
  draw: (scene) => {
    const { random, state, owner } = scene;
    const ip = target(scene, "privateIp", (one) => !one.primary);
    if (ip === undefined) return undefined;
    const near = state.of("eni", owner).filter((eni) => eni.subnetId === ip.subnetId || often(random, 5));
    const to = oneOf(random, near);
    if (to === undefined) return undefined;
    const { address, subnetId, ownerId: fromEniId } = ip;
    return planned(
      migratePrivateIp,
      { address, fromEniId, toEniId: to.id },
      {
        settled: (after) => {
          // It may have been taken off meanwhile, when the instance that kept the ENI busy was terminated.
          const there =
            after.get("eni", to.id) === undefined || holderOf(after, subnetId, address) !== fromEniId;
          return there ? undefined : `${address} was moved to ${to.id} and is not on it`;
        },
      },
    );
  },
};

/** Private addresses: assigned, taken off, moved. */
export const addressCalls: readonly CallKind[] = [assign, unassign, migrate];
