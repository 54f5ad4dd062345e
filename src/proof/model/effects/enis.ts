import type { EniState } from "../../network/state.ts";
import type { NewEni } from "../../network/network.ts";
import type { CallOf } from "../call.ts";
import type { EniCalls } from "../calls/enis.ts";
import { free, mayBeDrawn, take } from "../pool.ts";
import { addressesOf, eipsOf, placeOf, type World } from "../world.ts";
import type { Complaint, Deed, Effects } from "./effects.ts";
import { leaveHavips } from "./havips.ts";
import { freeAllV6 } from "./ipv6.ts";

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** Takes the addresses that an ENI got: those that were named, and others that chance may have chosen. */
function takeSeen(
  world: World,
  eni: Pick<EniState, "id" | "subnetId">,
  got: readonly { readonly address: string; readonly primary: boolean }[],
  wish: { readonly named: readonly string[]; readonly drawn: number },
): Complaint {
  const texts = got.map((one) => one.address);
  const drawn = texts.filter((address) => !wish.named.includes(address));
  if (drawn.length !== wish.drawn || texts.length !== wish.named.length + wish.drawn) {
    return `${eni.id} got ${texts.join(", ")} for ${wish.named.join(", ")} and ${wish.drawn} more`;
  }
  if (!mayBeDrawn(world, eni.subnetId, drawn, wish.named)) {
    return `${eni.id} was given ${drawn.join(", ")}, which chance may not choose now`;
  }
  take(world, eni.id, eni.subnetId, got);
  return undefined;
}

/** A new ENI is there with its addresses, exactly one of them primary. */
export function createEni(world: World, call: NewEni, { dialect, id: eniId, seen }: Deed): Complaint {
  const { vpcId, subnetId, name, address, addresses = [], count = 0 } = call;
  const shown = seen.enis.find(({ id }) => id === eniId);
  if (shown === undefined) return `the new ENI ${eniId} is not described`;
  const primaries = shown.addresses.filter((one) => one.primary).map((one) => one.address);
  if (primaries.length !== 1 || (address !== undefined && primaries[0] !== address)) {
    return `${eniId} has the primary addresses ${primaries.join(", ")}`;
  }
  const goes = dialect === "aliyun-rpc";
  const groupIds = [...new Set(call.groupIds)].toSorted();
  world.enis.set(eniId, { name, vpcId, subnetId, primary: false, goes, instanceId: undefined, groupIds });
  const named = address === undefined ? addresses : [address, ...addresses];
  const drawn = count + (address === undefined ? 1 : 0);
  return takeSeen(world, { id: eniId, subnetId }, shown.addresses, { named, drawn });
}

/** An ENI has more addresses; where the answer names them, those. */
function assign(
  world: World,
  { eniId, addresses, count }: CallOf<"assign">,
  { answer, seen }: Deed,
): Complaint {
  const eni = world.enis.get(eniId);
  const shown = seen.enis.find(({ id }) => id === eniId);
  if (eni === undefined || shown === undefined) return `the ENI ${eniId} is not described`;
  const { subnetId } = eni;
  const fresh = shown.addresses.filter(
    (one) => world.addresses.get(placeOf(subnetId, one.address))?.holderId !== eniId,
  );
  const texts = fresh.map((one) => one.address);
  if (addresses.length === 0 && Array.isArray(answer) && !sameSet(answer.map(String), texts)) {
    return `${eniId} was said to get ${answer.join(", ")} and got ${texts.join(", ")}`;
  }
  const got = texts.map((address) => ({ address, primary: false }));
  return takeSeen(world, { id: eniId, subnetId }, got, { named: addresses, drawn: count });
}

/** An address belongs to another ENI, and the public one before it goes along. */
function migrate(world: World, { address, eniId, toEniId }: CallOf<"migrate">): void {
  const subnetId = world.enis.get(eniId)?.subnetId ?? "";
  const held = world.addresses.get(placeOf(subnetId, address));
  for (const { target } of eipsOf(world, eniId)) {
    if (target?.privateAddress !== address) continue;
    if (target.named === eniId) target.named = toEniId;
    target.holderId = toEniId;
  }
  if (held !== undefined) held.holderId = toEniId;
}

/** ENIs are gone: their addresses rest, and public ones are unbound. */
export function removeEnis(world: World, eniIds: readonly string[]): void {
  const bySubnet = new Map<string, string[]>();
  for (const eniId of eniIds) {
    for (const { subnetId, address } of addressesOf(world, eniId)) {
      bySubnet.set(subnetId, [...(bySubnet.get(subnetId) ?? []), address]);
    }
  }
  for (const [subnetId, addresses] of bySubnet) free(world, subnetId, addresses);
  for (const eniId of eniIds) world.enis.delete(eniId);
  leaveHavips(world, eniIds);
  freeAllV6(world, eniIds);
}

function hang(world: World, eniId: string, instanceId: string | undefined): void {
  const eni = world.enis.get(eniId);
  if (eni !== undefined) eni.instanceId = instanceId;
}

/** What there is once calls about ENIs are done. */
export const eniEffects: Effects<keyof EniCalls> = {
  bindGroups(world, { eniId, groupIds }) {
    const eni = world.enis.get(eniId);
    if (eni !== undefined) eni.groupIds = [...new Set(groupIds)].toSorted();
  },
  createEni,
  deleteEni(world, { eniId }) {
    removeEnis(world, [eniId]);
  },
  assign,
  unassign(world, { eniId, addresses }) {
    free(world, world.enis.get(eniId)?.subnetId ?? "", addresses);
  },
  migrate(world, call) {
    migrate(world, call);
  },
  attach(world, { eniId, instanceId }) {
    hang(world, eniId, instanceId);
  },
  // Public addresses stay with it, but for v2's callers.
  detach(world, { eniId }, { dialect }) {
    hang(world, eniId, undefined);
    if (dialect === "qcloud-v2") for (const eip of eipsOf(world, eniId)) eip.target = undefined;
  },
};
