import type { Call, Door } from "../wire/caller.ts";
import type { Dialect, Outcome } from "../wire/outcome.ts";
import type { FurtherChanges } from "./further.ts";
import type {
  EipState,
  EniState,
  GroupState,
  HavipState,
  KeptState,
  InstanceState,
  RuleSets,
  RulesState,
  RuleState,
  SubnetState,
  TableState,
  VpcState,
} from "./state.ts";

/** An ENI as calls name it; only v2 asks for the network. */
export interface EniRef {
  readonly vpcId: string;
  readonly eniId: string;
}

/** What a new ENI is to be. */
export interface NewEni {
  readonly vpcId: string;
  readonly subnetId: string;
  /** In v2, where answers name no ENI, the only way back to it: never the same twice in a network. */
  readonly name: string;
  /** Alibaba's callers must name one. */
  readonly groupIds: readonly string[];
  /** The primary address; one is drawn when left out. */
  readonly address?: string;
  /** Secondary addresses by name, and how many more. */
  readonly addresses?: readonly string[];
  readonly count?: number;
  /** The client token, where the dialect has them. */
  readonly token?: string;
}

/** What new instances are to be. */
export interface NewInstances {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  readonly count: number;
  /** The primary address of a single one. */
  readonly address?: string;
  /** The number of the zone; the first when left out. */
  readonly zone?: number;
}

/** What a public address is to stand before. */
export type EipTarget =
  | { readonly instanceId: string }
  | { readonly eniId: string; readonly privateAddress: string };

/** Networks, subnets and groups. */
export interface PlaceChanges {
  createVpc(cidr: string, name: string): Promise<Outcome<string>>;
  deleteVpc(vpcId: string): Promise<Outcome<unknown>>;
  /** In the first zone, unless another is named by its number. */
  createSubnet(vpcId: string, cidr: string, name: string, zone?: number): Promise<Outcome<string>>;
  deleteSubnet(vpcId: string, subnetId: string): Promise<Outcome<unknown>>;
  createGroup(vpcId: string, name: string): Promise<Outcome<string>>;
  deleteGroup(groupId: string): Promise<Outcome<unknown>>;
}

/** A route table as calls name it; only v2 asks for the network. */
export interface TableRef {
  readonly vpcId: string;
  readonly tableId: string;
}

/** What a route hands its traffic to: an instance, an ENI, a HAVIP, or whoever has a private address. */
export interface Hop {
  readonly kind: "instance" | "eni" | "havip" | "address";
  readonly id: string;
}

/** Route tables. */
export interface TableChanges {
  createTable(vpcId: string, name: string): Promise<Outcome<string>>;
  deleteTable(table: TableRef): Promise<Outcome<unknown>>;
  /** Has a table serve a subnet. */
  useTable(table: TableRef, subnetId: string): Promise<Outcome<unknown>>;
  /** Gives a subnet back to the main table; undefined where that is the main table's being used. */
  readonly leaveTable: ((tableId: string, subnetId: string) => Promise<Outcome<unknown>>) | undefined;
}

/** A route as calls name it, or as it is to be. */
export interface RouteRef {
  readonly destination: string;
  readonly hop: Hop;
}

/** The routes of a table; several are changed all or none. */
export interface RouteChanges {
  addRoutes(table: TableRef, routes: readonly RouteRef[]): Promise<Outcome<unknown>>;
  dropRoutes(table: TableRef, routes: readonly RouteRef[]): Promise<Outcome<unknown>>;
  /** Puts others in the place of routes; Alibaba gives one another next hop, and v2 has no such call. */
  readonly replaceRoutes:
    | ((table: TableRef, routes: readonly RouteRef[], by: readonly RouteRef[]) => Promise<Outcome<unknown>>)
    | undefined;
  /** Puts routes on and off, which only API 3.0 can. */
  readonly enableRoutes:
    | ((table: TableRef, routes: readonly RouteRef[]) => Promise<Outcome<unknown>>)
    | undefined;
  readonly disableRoutes:
    | ((table: TableRef, routes: readonly RouteRef[]) => Promise<Outcome<unknown>>)
    | undefined;
  /** Names a table anew and has these be all its routes; Alibaba has no such call. */
  readonly resetRoutes:
    | ((table: TableRef, name: string, routes: readonly RouteRef[]) => Promise<Outcome<unknown>>)
    | undefined;
}

/** One direction of a group's rules. */
export interface RuleSide {
  readonly groupId: string;
  readonly direction: "ingress" | "egress";
}

/** Rules of a group as calls name them: what they say, or their places where the dialect names places. */
export interface RulesRef extends RuleSide {
  readonly rules: readonly RuleState[];
  /** Among the rules of their direction, counted from 0. */
  readonly places: readonly number[];
}

/** The rules of security groups, and groups made with rules; several are changed all or none. */
export interface RuleChanges {
  /** Adds rules, together at one place where rules have places. */
  addRules(side: RuleSide, rules: readonly RuleState[], place: number): Promise<Outcome<unknown>>;
  dropRules(ref: RulesRef): Promise<Outcome<unknown>>;
  /** Has rules say something else; only API 3.0 can change several at once. */
  replaceRules(ref: RulesRef, by: readonly RuleState[]): Promise<Outcome<unknown>>;
  /** Has these be all the rules of a group; Alibaba has no such call. */
  readonly resetRules:
    | ((rules: RuleSets & { readonly groupId: string }) => Promise<Outcome<unknown>>)
    | undefined;
  /** Makes a group that has rules, or one with the rules of another; only API 3.0 can. */
  readonly createRuledGroup: ((name: string, rules: RuleSets) => Promise<Outcome<string>>) | undefined;
  readonly cloneGroup: ((groupId: string, name: string) => Promise<Outcome<string>>) | undefined;
  /** Finds or makes a project's group of those for which none is named; Alibaba has none such. */
  readonly defaultGroup: ((project: string) => Promise<Outcome<string>>) | undefined;
  /** Says whether members reach each other where no rule does, which only Alibaba's callers can. */
  readonly setInnerAccess:
    | ((groupId: string, access: RuleState["action"]) => Promise<Outcome<unknown>>)
    | undefined;
}

/** ENIs and their addresses. */
export interface EniChanges {
  /** Puts an ENI into exactly these groups. */
  bindGroups(eniId: string, groupIds: readonly string[]): Promise<Outcome<unknown>>;
  createEni(wish: NewEni): Promise<Outcome<string>>;
  deleteEni(eni: EniRef): Promise<Outcome<unknown>>;
  /** The new addresses; undefined where the vendor's answer does not name them. */
  assignCount(eni: EniRef, count: number, token?: string): Promise<Outcome<readonly string[] | undefined>>;
  assignNamed(eni: EniRef, addresses: readonly string[], token?: string): Promise<Outcome<unknown>>;
  unassign(eni: EniRef, addresses: readonly string[]): Promise<Outcome<unknown>>;
  attach(eni: EniRef, instanceId: string): Promise<Outcome<unknown>>;
  detach(eni: EniRef, instanceId: string): Promise<Outcome<unknown>>;
  /** Moves a private address between ENIs; undefined in a dialect that has no call for it. */
  readonly migrate: ((address: string, from: EniRef, to: EniRef) => Promise<Outcome<unknown>>) | undefined;
}

/** Instances and public addresses. */
export interface HostChanges {
  runInstances(wish: NewInstances): Promise<Outcome<readonly string[]>>;
  /** Alibaba's end only stopped ones unless they are forced. */
  terminate(instanceId: string, force: boolean): Promise<Outcome<unknown>>;
  allocateEip(): Promise<Outcome<string>>;
  associate(eipId: string, target: EipTarget): Promise<Outcome<unknown>>;
  disassociate(eipId: string): Promise<Outcome<unknown>>;
  release(eipId: string): Promise<Outcome<unknown>>;
}

/** Whether instances run. */
export interface PowerChanges {
  start(instanceId: string): Promise<Outcome<unknown>>;
  stop(instanceId: string): Promise<Outcome<unknown>>;
  reboot(instanceId: string): Promise<Outcome<unknown>>;
  /** Makes one that does not run yet; undefined in a dialect whose instances run from the first. */
  readonly createStopped: ((wish: NewInstances) => Promise<Outcome<string>>) | undefined;
}

/** Where an instance is to be. */
export interface NewPlace {
  readonly instanceId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** The primary address; v2's callers must name one. */
  readonly address?: string;
  /** Only Alibaba's callers can name other groups with it; none to keep those that it has. */
  readonly groupIds: readonly string[];
  /** Whether a running one is stopped for it, which Alibaba never does. */
  readonly force: boolean;
}

/** Where instances are, and what hangs on them. */
export interface MoveChanges {
  moveInstance(place: NewPlace): Promise<Outcome<unknown>>;
  /** Makes an ENI on an instance; undefined where it takes two calls. */
  readonly createAttached: ((wish: NewEni, instanceId: string) => Promise<Outcome<string>>) | undefined;
  /** Takes an ENI from one instance to another; undefined in a dialect that has no call for it. */
  readonly migrateEni: ((eni: EniRef, from: string, to: string) => Promise<Outcome<unknown>>) | undefined;
}

/** What security groups guard: an instance by its primary ENI, or another ENI. */
export interface MemberRef {
  readonly kind: "instance" | "eni";
  readonly id: string;
}

/** Who is in which groups; undefined where the dialect only replaces all groups at once. */
export interface MemberChanges {
  readonly join: ((groupId: string, member: MemberRef) => Promise<Outcome<unknown>>) | undefined;
  readonly leave: ((groupId: string, member: MemberRef) => Promise<Outcome<unknown>>) | undefined;
  /** Puts an instance into exactly these groups. */
  guardHost(instanceId: string, groupIds: readonly string[]): Promise<Outcome<unknown>>;
}

/** What calls can give another name. */
export type NamedKind = "vpc" | "subnet" | "table" | "group" | "eni" | "instance" | "eip";

/** A thing that gets another name; only v2 asks for the network that it is in. */
export interface NamedRef {
  readonly kind: NamedKind;
  readonly id: string;
  readonly vpcId: string;
}

/** What things are called. */
export interface NameChanges {
  rename(thing: NamedRef, name: string): Promise<Outcome<unknown>>;
}

/** Verbs that change something, each by one call of the vendor's; reads follow where it answers poorly. */
export interface NetworkChanges
  extends
    PlaceChanges,
    TableChanges,
    RouteChanges,
    RuleChanges,
    EniChanges,
    HostChanges,
    PowerChanges,
    MoveChanges,
    MemberChanges,
    NameChanges,
    FurtherChanges {}

/** Which ENIs are asked for: those of a subnet, on an instance, or in a group. */
export type EniChoice =
  | { readonly subnetId: string }
  | { readonly instanceId: string }
  | { readonly groupId: string };

/** Calls that tell what there is. */
export interface NetworkReads {
  vpcs(): Promise<Outcome<readonly VpcState[]>>;
  tables(): Promise<Outcome<readonly TableState[]>>;
  subnets(): Promise<Outcome<readonly SubnetState[]>>;
  enis(choice?: EniChoice): Promise<Outcome<readonly EniState[]>>;
  instances(): Promise<Outcome<readonly InstanceState[]>>;
  eips(): Promise<Outcome<readonly EipState[]>>;
  havips(): Promise<Outcome<readonly HavipState[]>>;
  kept(): Promise<Outcome<readonly KeptState[]>>;
  groups(): Promise<Outcome<readonly GroupState[]>>;
  rules(groupId: string): Promise<Outcome<RulesState>>;
}

/** A cloud's core, spoken to in one dialect. */
export interface Network extends NetworkChanges, NetworkReads {
  readonly dialect: Dialect;
  /** Any other action of the dialect. */
  readonly call: Call;
}

/** Where one dialect's words are put together: what its callers reach, and the zones to build in: the
 * last is none of the region's. */
export interface Site {
  readonly call: Call;
  readonly region: string;
  readonly zones: readonly string[];
}

/** Where and as whom to work on a network. */
export type NetworkDoor = Door & {
  /** Where subnets are made; one of the region's when left out. */ readonly zone?: string;
};
