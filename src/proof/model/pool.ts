import { addressOf, holds, numberOf, type Range, rangeOf } from "./ranges.ts";
import { habits } from "./vendor.ts";
import { type ModelSubnet, placeOf, type World } from "./world.ts";

/** The range of a subnet; subnets are made of ranges only. */
export function rangeOfSubnet(subnet: ModelSubnet): Range {
  return rangeOf(subnet.cidr) ?? { first: 0, size: 0, mask: 32 };
}

/** Whether nobody gets an address of a subnet. */
export function isReserved(world: World, subnet: ModelSubnet, address: number): boolean {
  const vendor = world.vpcs.get(subnet.vpcId)?.vendor ?? "tencent";
  const { first, last } = habits[vendor].reserved;
  const range = rangeOfSubnet(subnet);
  return address < range.first + first || address >= range.first + range.size - last;
}

/** All addresses of a subnet that somebody could get. */
export function usable(world: World, subnet: ModelSubnet): string[] {
  const range = rangeOfSubnet(subnet);
  return Array.from({ length: range.size }, (_, step) => range.first + step)
    .filter((number) => !isReserved(world, subnet, number))
    .map(addressOf);
}

/** The blocks of a subnet that are kept: no address is drawn or taken out of them. */
export function keptBlocksOf(world: World, subnetId: string): readonly Range[] {
  const blocks = [...world.kept.values()].filter((one) => one.subnetId === subnetId && one.isBlock);
  return blocks.map((one) => rangeOf(one.cidr)).filter((one) => one !== undefined);
}

function isKept(world: World, subnetId: string, address: string): boolean {
  return keptBlocksOf(world, subnetId).some((block) => holds(block, numberOf(address) ?? 0));
}

/** The addresses of a subnet that nobody has. */
export function idle(world: World, subnetId: string): string[] {
  const subnet = world.subnets.get(subnetId);
  if (subnet === undefined) return [];
  return usable(world, subnet).filter(
    (address) => !world.addresses.has(placeOf(subnetId, address)) && !isKept(world, subnetId, address),
  );
}

/** What is wrong with a wish for an address of a subnet. */
export type Wrong = "address malformed" | "address outside" | "address reserved" | "address taken";

/** Everything that is wrong with wishes for addresses of a subnet by name. */
export function wrongsOf(
  world: World,
  subnetId: string,
  addresses: readonly string[],
): (Wrong | "address twice")[] {
  const subnet = world.subnets.get(subnetId);
  // What is no address at all is none anywhere.
  if (subnet === undefined) {
    return addresses.filter((one) => numberOf(one) === undefined).map(() => "address malformed");
  }
  const twice = new Set(addresses).size < addresses.length;
  const wrongs = addresses.map((address): Wrong | undefined => {
    const number = numberOf(address);
    if (number === undefined) return "address malformed";
    if (!holds(rangeOfSubnet(subnet), number)) return "address outside";
    if (isReserved(world, subnet, number) || isKept(world, subnetId, address)) return "address reserved";
    return world.addresses.has(placeOf(subnetId, address)) ? "address taken" : undefined;
  });
  return [...wrongs.filter((wrong) => wrong !== undefined), ...(twice ? (["address twice"] as const) : [])];
}

/**
 * Whether addresses may have been drawn at random: idle ones, never-used ones while there are any, and after
 * those the longest-free, so that stale traffic finds nobody. Addresses named in the same call are not idle.
 */
export function mayBeDrawn(
  world: World,
  subnetId: string,
  drawn: readonly string[],
  named: readonly string[],
): boolean {
  const free = idle(world, subnetId).filter((address) => !named.includes(address));
  if (drawn.some((address) => !free.includes(address)) || new Set(drawn).size < drawn.length) return false;
  const line = (world.subnets.get(subnetId)?.resting ?? []).map((group) =>
    group.filter((address) => !named.includes(address)),
  );
  const rested = drawn.filter((address) => line.flat().includes(address));
  const neverUsed = free.length - line.flat().length;
  if (rested.length !== Math.max(0, drawn.length - neverUsed)) return false;
  return isHeadOf(line, rested);
}

function isHeadOf(line: readonly (readonly string[])[], taken: readonly string[]): boolean {
  let left = taken.length;
  for (const group of line) {
    const here = group.filter((address) => taken.includes(address)).length;
    if (here !== Math.min(left, group.length)) return false;
    left -= here;
  }
  return left === 0;
}

/** Gives addresses to an ENI or a HAVIP. */
export function take(
  world: World,
  holderId: string,
  subnetId: string,
  addresses: readonly { readonly address: string; readonly primary: boolean }[],
): void {
  const subnet = world.subnets.get(subnetId);
  for (const { address, primary } of addresses) {
    world.addresses.set(placeOf(subnetId, address), { subnetId, address, primary, holderId });
    if (subnet !== undefined)
      subnet.resting = subnet.resting.map((group) => group.filter((one) => one !== address));
  }
}

/** Takes addresses from whoever has them; public ones that stand for them are unbound, and they rest. */
export function free(world: World, subnetId: string, addresses: readonly string[]): void {
  for (const address of addresses) {
    const holder = world.addresses.get(placeOf(subnetId, address))?.holderId;
    world.addresses.delete(placeOf(subnetId, address));
    for (const eip of world.eips.values()) {
      if (eip.target?.holderId === holder && eip.target?.privateAddress === address) eip.target = undefined;
    }
  }
  const rest = addresses.filter((address) => !isKept(world, subnetId, address));
  world.subnets.get(subnetId)?.resting.push(rest);
}
