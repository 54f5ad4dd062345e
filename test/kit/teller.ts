/** The three ways to speak to a cloud. */
export type Dialect = "tencent-v3" | "qcloud-v2" | "aliyun-rpc";

/** A private address as every dialect shows it. */
export interface ToldAddress {
  readonly address: string;
  readonly primary: boolean;
  /** The public address that stands for it, if any. */
  readonly publicAddress: string | undefined;
}

/** An ENI as every dialect shows it. */
export interface ToldEni {
  readonly id: string;
  readonly name: string;
  readonly subnetId: string;
  readonly instanceId: string | undefined;
  readonly addresses: readonly ToldAddress[];
}

/** A network as every dialect shows it. */
export interface ToldVpc {
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
}

/** A subnet as every dialect shows it. */
export interface ToldSubnet extends ToldVpc {
  /** How many addresses of it are idle. */
  readonly free: number;
}

/** Networks and subnets. */
export interface NetworkVerbs {
  createVpc(cidr: string, name?: string): Promise<string>;
  createSubnet(vpcId: string, cidr: string, name?: string): Promise<string>;
  deleteVpc(vpcId: string): Promise<void>;
  deleteSubnet(vpcId: string, subnetId: string): Promise<void>;
  /** How many addresses of a subnet are idle. */
  freeCount(vpcId: string, subnetId: string): Promise<number>;
  /** Every network there is. */
  vpcs(): Promise<readonly ToldVpc[]>;
  renameVpc(vpcId: string, name: string): Promise<void>;
  subnetsOf(vpcId: string): Promise<readonly ToldSubnet[]>;
  renameSubnet(vpcId: string, subnetId: string, name: string): Promise<void>;
}

/** The vendor's codes for what can be wrong with networks and subnets. */
export interface NetworkCodes {
  readonly vpcUnknown: string;
  readonly vpcFull: string;
  readonly vpcMalformed: string;
  /** Of deleting a network that has a subnet in use. */
  readonly vpcInUse: string;
  readonly subnetUnknown: string;
  readonly subnetInUse: string;
  readonly subnetOverlap: string;
  readonly subnetOutside: string;
}

/** ENIs and their private addresses. */
export interface EniVerbs {
  createEni(where: { vpcId: string; subnetId: string; groupId: string }, name?: string): Promise<string>;
  describeEni(eniId: string): Promise<ToldEni | undefined>;
  deleteEni(vpcId: string, eniId: string): Promise<void>;
  assignCount(vpcId: string, eniId: string, count: number): Promise<readonly string[]>;
  assignNamed(vpcId: string, eniId: string, addresses: readonly string[]): Promise<void>;
  unassign(vpcId: string, eniId: string, addresses: readonly string[]): Promise<void>;
  /** Assigns with a client token, where the vendor has them. */
  assignOnce(eniId: string, count: number, token: string): Promise<readonly string[]>;
  renameEni(vpcId: string, eniId: string, name: string): Promise<void>;
  attach(vpcId: string, eniId: string, instanceId: string): Promise<void>;
  detach(vpcId: string, eniId: string, instanceId: string): Promise<void>;
}

/** The vendor's codes for what can be wrong with ENIs and their addresses. */
export interface EniCodes {
  readonly exhausted: string;
  readonly addressTaken: string;
  readonly addressReserved: string;
  readonly addressOutside: string;
  readonly addressTwice: string;
  readonly addressPrimary: string;
  readonly addressForeign: string;
  readonly nothingAsked: string;
  readonly tooManyAddresses: string;
  readonly tooManyOnInstance: string;
  readonly eniUnknown: string;
  /** Of deleting or attaching one that is attached. */
  readonly eniAttachedToDelete: string;
  readonly eniAttachedToAttach: string;
  readonly eniNotAttached: string;
  readonly eniPrimaryToDetach: string;
  readonly instanceFull: string;
  readonly tokenMismatch: string;
}

/** An instance as every dialect shows it. */
export interface ToldInstance {
  readonly id: string;
  readonly running: boolean;
  readonly subnetId: string;
  /** The primary address of its primary ENI. */
  readonly address: string;
  readonly publicAddresses: readonly string[];
}

/** Where a new instance or ENI is to hang. */
export interface Place {
  readonly vpcId: string;
  readonly subnetId: string;
  /** "" asks for none. */
  readonly groupId: string;
}

/** What a new instance may be asked to be. */
export interface NewInstance {
  /** The vendor's word; a small one when left out. */
  readonly type?: string;
  readonly address?: string;
}

/** Instances. */
export interface InstanceVerbs {
  runInstance(place: Place, type?: string): Promise<string>;
  /** Several at once, all or none. */
  runInstances(place: Place, count: number, wish?: NewInstance): Promise<readonly string[]>;
  instanceOf(id: string): Promise<ToldInstance | undefined>;
  start(id: string): Promise<void>;
  stop(id: string): Promise<void>;
  terminate(id: string): Promise<void>;
}

/** Tags, by key. */
export type ToldTags = Readonly<Record<string, string>>;

/** Tags, told of networks. */
export interface TagVerbs {
  createTaggedVpc(cidr: string, tags: ToldTags): Promise<string>;
  /** Puts tags on a network; a key that it has gets the new value. */
  tagVpc(vpcId: string, tags: ToldTags): Promise<void>;
  untagVpc(vpcId: string, keys: readonly string[]): Promise<void>;
  tagsOfVpc(vpcId: string): Promise<ToldTags>;
  /** The networks that carry all of these tags. */
  vpcsTagged(tags: ToldTags): Promise<readonly string[]>;
  /** The networks that carry a key, whatever its value. */
  vpcsWithKey(key: string): Promise<readonly string[]>;
}

/** A route table as every dialect shows it. */
export interface ToldRouteTable {
  readonly id: string;
  readonly name: string;
  readonly main: boolean;
  /** How many subnets it serves. */
  readonly subnets: number;
  /** The custom routes; those that come with a network are shown by some vendors only. */
  readonly routes: readonly { readonly destination: string; readonly nextHopId: string }[];
}

/** An ENI that routes may lead to: vendors name it by its id or by its address. */
export interface RouteHop {
  readonly eniId: string;
  readonly address: string;
}

/** Route tables, and NAT gateways as next hops. */
export interface RouteVerbs {
  createRouteTable(vpcId: string, name: string): Promise<string>;
  renameRouteTable(vpcId: string, tableId: string, name: string): Promise<void>;
  deleteRouteTable(vpcId: string, tableId: string): Promise<void>;
  routeTablesOf(vpcId: string): Promise<readonly ToldRouteTable[]>;
  /** Makes a table serve a subnet in the place of the one that does. */
  serveBy(vpcId: string, subnetId: string, table: ToldRouteTable): Promise<void>;
  routeToEni(vpcId: string, tableId: string, destination: string, hop: RouteHop): Promise<void>;
  routeToNat(vpcId: string, tableId: string, destination: string, natId: string): Promise<void>;
  /** Takes the route to a destination away. */
  unroute(vpcId: string, tableId: string, destination: string): Promise<void>;
  /** A gateway with a public address where the vendor wants one from the start. */
  createNat(vpcId: string, subnetId: string): Promise<string>;
  natsOf(vpcId: string): Promise<readonly string[]>;
  deleteNat(vpcId: string, natId: string): Promise<void>;
}

/** The vendor's codes for what can be wrong with route tables. */
export interface RouteCodes {
  readonly tableUnknown: string;
  readonly tableInUse: string;
  readonly tableMain: string;
  readonly insideNetwork: string;
  readonly twice: string;
  readonly hopUnknown: string;
}

/** A rule that lets TCP traffic to one port in, as a caller tells it. */
export interface ToldRule {
  readonly port: number;
  /** The block or the group that the traffic comes from. */
  readonly from: { readonly cidr: string } | { readonly groupId: string };
  readonly action?: "accept" | "drop";
}

/** Security groups and their ingress rules. */
export interface GuardVerbs {
  /** The vendor's codes for refusals about groups. */
  readonly groupCodes: {
    readonly inUse: string;
    readonly unknown: string;
    readonly full: string;
    readonly peerUnknown: string;
    readonly stale: string;
  };
  createGroup(vpcId: string, name?: string): Promise<string>;
  deleteGroup(groupId: string): Promise<void>;
  renameGroup(groupId: string, name: string): Promise<void>;
  /** The name of a group; undefined when there is none. */
  groupName(groupId: string): Promise<string | undefined>;
  /** Adds a rule that is asked before the others, or after them. */
  addRule(groupId: string, rule: ToldRule, rank: "first" | "last"): Promise<void>;
  removeRule(groupId: string, rule: ToldRule): Promise<void>;
  /** The rules in the order in which they are asked, each as its action and port. */
  rulesOf(groupId: string): Promise<readonly string[]>;
  /** The version of a group's rules, where the vendor tells it. */
  versionOf(groupId: string): Promise<string>;
  /** Adds a rule unless the rules have changed since a version. */
  addRuleAt(groupId: string, rule: ToldRule, version: string): Promise<void>;
}

/** A public address as every dialect shows it. */
export interface ToldEip {
  readonly id: string;
  readonly address: string;
  /** The instance or the free ENI that it is bound to. */
  readonly boundTo: string | undefined;
  readonly privateAddress: string | undefined;
}

/** Public addresses. */
export interface EipVerbs {
  allocateEip(): Promise<string>;
  eipOf(eipId: string): Promise<ToldEip | undefined>;
  /** Every public address there is. */
  eips(): Promise<readonly ToldEip[]>;
  bindToInstance(eipId: string, instanceId: string): Promise<void>;
  bindToEni(eipId: string, eniId: string, privateAddress: string): Promise<void>;
  unbindEip(eipId: string): Promise<void>;
  releaseEip(eipId: string): Promise<void>;
}

/** The vendor's codes for what can be wrong with public addresses. */
export interface EipCodes {
  /** Of binding and of releasing one that does not exist. */
  readonly eipUnknown: string;
  readonly eipBoundToBind: string;
  readonly eipBoundToRelease: string;
  readonly eipNotBound: string;
  readonly instanceHasEip: string;
  readonly addressHasEip: string;
  readonly instanceUnknownToBind: string;
  readonly regionFull: string;
}

/**
 * Tells what happens, through one vendor's official client. Every verb waits until what it asked for is done;
 * a
 * refusal is thrown as an error whose `code` is the vendor's.
 */
export interface Teller
  extends NetworkVerbs, EniVerbs, InstanceVerbs, GuardVerbs, TagVerbs, RouteVerbs, EipVerbs {
  readonly dialect: Dialect;
  /** How many addresses a /24 can hand out. */
  readonly capacityOf24: number;
  /** The vendor's code for a refusal that every dialect knows. */
  readonly codes: EniCodes;
  readonly networkCodes: NetworkCodes;
  readonly routeCodes: RouteCodes;
  readonly eipCodes: EipCodes;
}

/** A refusal, by the vendor's code. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** A verb whose family is not yet there. */
export function notYet(verb: string): never {
  throw new Error(`the verb ${verb} is not told yet`);
}
