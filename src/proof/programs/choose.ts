import { rangeOfSubnet } from "../model/pool.ts";
import { addressOf, rangeOf } from "../model/ranges.ts";
import { addressesOf, rangesOf } from "../model/world.ts";
import type { Kind, Memory } from "./memory.ts";

// Well-formed, and nobody's.
const nobody: Readonly<Record<Kind, string>> = {
  vpcs: "vpc-00000000",
  tables: "rtb-00000000",
  subnets: "subnet-00000000",
  groups: "sg-00000000",
  enis: "eni-00000000",
  instances: "ins-00000000",
  eips: "eip-00000000",
  havips: "havip-00000000",
  kept: "rsvip-00000000",
};

/** One id of a kind: mostly of a thing that there is, now and then of one that was, or of none. */
export function chooseId(memory: Memory, kind: Kind, which: number): string {
  const live = [...memory.world[kind].keys()];
  return live.length > 0 && which % 11 !== 10
    ? (live[which % live.length] ?? "")
    : chooseGone(memory, kind, which);
}

/** The id of a thing of a kind that is gone, or of none. */
export function chooseGone(memory: Memory, kind: Kind, which: number): string {
  const gone = memory.gone.get(kind) ?? [];
  return gone[which % Math.max(gone.length, 1)] ?? nobody[kind];
}

/** One id of a kind, mostly of a thing with which a call can succeed. */
export function chooseFit(memory: Memory, kind: Kind, which: number, fits: (id: string) => boolean): string {
  const fitting = [...memory.world[kind].keys()].filter(fits);
  const fit = which % 4 === 3 ? undefined : fitting[which % fitting.length];
  return fit ?? chooseId(memory, kind, which);
}

/** The network that a caller says an ENI is in. */
export function homeOf({ world, homes }: Memory, eniId: string): string {
  return world.enis.get(eniId)?.vpcId ?? homes.get(eniId) ?? nobody.vpcs;
}

/** A name that nothing else has. */
export function chooseName(memory: Memory, word: string): string {
  memory.named += 1;
  return `${word}-${memory.named}`;
}

const vpcRanges = (
  "10.0.0.0/24 10.0.0.0/24 192.168.0.0/16 10.0.0.0/24 172.16.0.0/12 10.8.0.0/16 " +
  "10.0.0.0/29 8.8.8.0/24 10.0.0.1/24 100.64.0.0/16 10.0.0.0 0.0.0.0/0"
).split(" ");

// How far from the beginning of its network, and how long.
const subnetPlaces = "0/28 16/28 32/28 64/27 96/29 48/28 16/29 0/24 128/30 8/27 65536/28 0/33 0/26".split(
  " ",
);

/** A range for a network, some of which nobody makes. */
export function chooseVpcRange(which: number): string {
  return vpcRanges[which % vpcRanges.length] ?? "";
}

/** A range for a subnet: small ones, so that they run full, and some that cannot be. */
export function chooseSubnetRange({ world }: Memory, vpcId: string, which: number): string {
  const vpc = world.vpcs.get(vpcId);
  const homes = vpc === undefined ? [] : rangesOf(vpc);
  const first = rangeOf(homes[which % 2 === 0 ? 0 : homes.length - 1] ?? "")?.first ?? 0;
  const [offset = "", mask = ""] = (subnetPlaces[which % subnetPlaces.length] ?? "").split("/");
  return `${addressOf((first + Number(offset)) % 2 ** 32)}/${mask}`;
}

/** Addresses of a subnet by number; the last few numbers are outside of it, or no addresses at all. */
export function chooseAddresses({ world }: Memory, subnetId: string, places: readonly number[]): string[] {
  const subnet = world.subnets.get(subnetId);
  const range = subnet === undefined ? { first: 0x0a000000, size: 16 } : rangeOfSubnet(subnet);
  return places.map((place) => {
    if (place === 19) return "10.0.0.300";
    if (place === 18) return addressOf(range.first + range.size + 3);
    return addressOf(range.first + (place % range.size));
  });
}

/** Addresses that an ENI has, by number; the last few numbers are others of its subnet. */
export function chooseOwn(memory: Memory, eniId: string, places: readonly number[]): string[] {
  const eni = memory.world.enis.get(eniId);
  const all = addressesOf(memory.world, eniId);
  const secondary = all.filter((one) => !one.primary);
  // The primary one is seldom the one to name, unless there is no other.
  const own = places.some((place) => place % 8 === 7) || secondary.length === 0 ? all : secondary;
  return places.map((place) => {
    const [foreign = ""] = chooseAddresses(memory, eni?.subnetId ?? "", [place % 18]);
    return place > 17 || own.length === 0 ? foreign : (own[place % own.length]?.address ?? foreign);
  });
}
