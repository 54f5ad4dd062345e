import type { Hop, MemberRef } from "../network/network.ts";
import type { RuleState } from "../network/state.ts";
import type { Dialect } from "../wire/outcome.ts";
import type { Vendor } from "./vendor.ts";

/** How much of each thing a caller may have. */
export interface Limits {
  readonly vpcs: number;
  readonly subnetsPerVpc: number;
  /** Route tables of a network, its main one among them, and the routes that callers made in each. */
  readonly tablesPerVpc: number;
  readonly routesPerTable: number;
  readonly groups: number;
  readonly groupsPerEni: number;
  /** Rules of a group, of one of its directions where that is bounded, and other groups that they name. */
  readonly rulesPerGroup: number;
  readonly rulesPerDirection: number;
  readonly peersPerGroup: number;
  /** ENIs of a network, those that came with instances left out. */
  readonly enisPerVpc: number;
  /** As many as an ENI may be made with, and as many as it may come to have. */
  readonly addressesPerNewEni: number;
  readonly addressesPerFreeEni: number;
  readonly instances: number;
  readonly eips: number;
  readonly havipsPerVpc: number;
  /** IPv6 addresses that an ENI may come to have. */
  readonly v6PerFreeEni: number;
  /** Ranges of a network besides its first. */
  readonly furtherRanges: number;
  /** Reserved addresses and kept blocks of a subnet. */
  readonly keptPerSubnet: number;
}

/** A network. */
export interface ModelVpc {
  name: string;
  cidr: string;
  /** Its ranges besides the first. */
  further: readonly string[];
  readonly vendor: Vendor;
  cidrV6: string | undefined;
}

/** A subnet. */
export interface ModelSubnet {
  name: string;
  readonly vpcId: string;
  readonly cidr: string;
  cidrV6: string | undefined;
  /** The route table that serves it. */
  tableId: string;
  /** Freed addresses, longest free first; what was freed together is in one group. */
  resting: string[][];
  /** The number of its zone, where all that is in it is. */
  readonly zone: number;
}

/** A route that a caller made. */
export interface ModelRoute {
  readonly destination: string;
  readonly hop: Hop;
  /** One that is off leads nowhere. */
  readonly enabled: boolean;
}

/** A route table. */
export interface ModelTable {
  name: string;
  readonly vpcId: string;
  readonly main: boolean;
  routes: readonly ModelRoute[];
}

/** A security group; `vpcId` is undefined where groups belong to no network. */
export interface ModelGroup {
  name: string;
  readonly vpcId: string | undefined;
  readonly isDefault: boolean;
  /** Rules in their places. */
  ingress: readonly RuleState[];
  egress: readonly RuleState[];
  /** What happens between members where no rule says so. */
  inner: RuleState["action"];
}

/** An ENI. */
export interface ModelEni {
  name: string;
  vpcId: string;
  subnetId: string;
  readonly primary: boolean;
  /** Whether it goes with the instance that it hangs on. */
  readonly goes: boolean;
  instanceId: string | undefined;
  groupIds: readonly string[];
}

/** Who has an address: an ENI, or a HAVIP. */
export interface ModelAddress {
  readonly subnetId: string;
  readonly address: string;
  readonly primary: boolean;
  holderId: string;
}

/** Which ENI has an IPv6 address. */
export interface ModelAddressV6 {
  readonly subnetId: string;
  readonly address: string;
  readonly eniId: string;
}

/** An instance. */
export interface ModelInstance {
  name: string;
  running: boolean;
  vpcId: string;
  readonly vendor: Vendor;
  readonly primaryEniId: string;
}

/** A public address, and what it stands before: by the name its caller gave, and whose address that is. */
export interface ModelEip {
  name: string;
  readonly address: string;
  target: { named: string; holderId: string; readonly privateAddress: string } | undefined;
}

/** A HAVIP; its address is among the others, and so is the public one that stands before it. */
export interface ModelHavip {
  name: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly isChecked: boolean;
  /** The ENI that it sits on. */
  eniId: string | undefined;
  members: readonly MemberRef[];
}

/** What is kept of a subnet: an address that is nobody's, or a block out of which none is drawn. */
export interface ModelKept {
  name: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly cidr: string;
  readonly isBlock: boolean;
}

/** A call that succeeded under a client token, to be repeated. */
export interface Remembered<C> {
  readonly dialect: Dialect;
  readonly call: C;
  readonly answer: unknown;
}

/** Everything that there is, under the ids that the cloud gave. */
export interface World {
  readonly limits: Limits;
  readonly vpcs: Map<string, ModelVpc>;
  readonly tables: Map<string, ModelTable>;
  readonly subnets: Map<string, ModelSubnet>;
  readonly groups: Map<string, ModelGroup>;
  readonly enis: Map<string, ModelEni>;
  /** By subnet and address: two can never have one. */
  readonly addresses: Map<string, ModelAddress>;
  readonly addressesV6: Map<string, ModelAddressV6>;
  readonly instances: Map<string, ModelInstance>;
  readonly eips: Map<string, ModelEip>;
  readonly havips: Map<string, ModelHavip>;
  readonly kept: Map<string, ModelKept>;
}

/** A world in which nothing is yet. */
export function emptyWorld(limits: Limits): World {
  return {
    limits,
    vpcs: new Map(),
    tables: new Map(),
    subnets: new Map(),
    groups: new Map(),
    enis: new Map(),
    addresses: new Map(),
    addressesV6: new Map(),
    instances: new Map(),
    eips: new Map(),
    havips: new Map(),
    kept: new Map(),
  };
}

/** The key of an address. */
export function placeOf(subnetId: string, address: string): string {
  return `${subnetId} ${address}`;
}

/** The addresses of an ENI or a HAVIP. */
export function addressesOf(world: World, holderId: string): ModelAddress[] {
  return [...world.addresses.values()].filter((one) => one.holderId === holderId);
}

/** The public addresses that stand before an ENI or a HAVIP. */
export function eipsOf(world: World, holderId: string): ModelEip[] {
  return [...world.eips.values()].filter((eip) => eip.target?.holderId === holderId);
}

/** All ranges of a network, the first one first. */
export function rangesOf({ cidr, further }: ModelVpc): readonly string[] {
  return [cidr, ...further];
}

/** The number of a zone that there is not. */
export const noZone = 2;

/** The zone of a subnet, and of its ENIs. */
export function zoneIn(world: World, subnetId: string | undefined): number {
  return world.subnets.get(subnetId ?? "")?.zone ?? 0;
}

/** The zone of an instance: that of its primary ENI. */
export function zoneOfInstance(world: World, instance: ModelInstance): number {
  return zoneIn(world, world.enis.get(instance.primaryEniId)?.subnetId);
}

/** Whether a route of a network leads to something. */
export function isHop(world: World, vpcId: string | undefined, id: string): boolean {
  const tables = [...world.tables.values()].filter((table) => table.vpcId === vpcId);
  return tables.some((table) => table.routes.some((route) => route.hop.id === id));
}

/** How many of these there are. */
export function countOf<T>(things: ReadonlyMap<string, T>, matches: (thing: T) => boolean): number {
  return [...things.values()].filter(matches).length;
}
