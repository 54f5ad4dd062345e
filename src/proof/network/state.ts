/** A network, in words that belong to no vendor. */
export interface VpcState {
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  /** Its further ranges, sorted, where the dialect tells. */
  readonly further: readonly string[];
  /** Its IPv6 block, "" without one or where the dialect does not tell. */
  readonly cidrV6: string;
}

/** A subnet. */
export interface SubnetState {
  readonly id: string;
  readonly vpcId: string;
  readonly name: string;
  readonly cidr: string;
  readonly cidrV6: string;
  /** How many addresses are idle. */
  readonly free: number;
  /** The route table that serves it. */
  readonly tableId: string;
  /** The number of its zone. */
  readonly zone: number;
}

/** A route that somebody made; `kind` is "" where the dialect has no word for such a next hop. */
export interface RouteState {
  readonly destination: string;
  readonly kind: string;
  readonly hop: string;
  /** Whether it is on; undefined in v2, which does not tell. */
  readonly enabled: boolean | undefined;
}

/** A route table; destinations and routes are sorted. */
export interface TableState {
  readonly id: string;
  readonly vpcId: string;
  readonly name: string;
  readonly main: boolean;
  /** Where the network leads by itself; only Alibaba's words tell of it. */
  readonly own: readonly string[];
  readonly routes: readonly RouteState[];
}

/** A private address of an ENI; `publicAddress` is "" without one. */
export interface AddressState {
  readonly address: string;
  readonly primary: boolean;
  readonly publicAddress: string;
}

/** An ENI; `instanceId` is "" while it is free. Addresses and groups are sorted. */
export interface EniState {
  readonly id: string;
  readonly name: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Whether it came with its instance and stays with it. */
  readonly primary: boolean;
  readonly instanceId: string;
  readonly groupIds: readonly string[];
  readonly addresses: readonly AddressState[];
  /** Its IPv6 addresses, sorted, where the dialect tells. */
  readonly addressesV6: readonly string[];
  /** The number of its zone. */
  readonly zone: number;
}

/** An instance. */
export interface InstanceState {
  readonly id: string;
  readonly name: string;
  readonly running: boolean;
  /** The primary address of its primary ENI. */
  readonly address: string;
  /** The number of its zone. */
  readonly zone: number;
}

/** A public address; `boundTo` is the instance, else the ENI that it stands before, else "". */
export interface EipState {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly boundTo: string;
  readonly privateAddress: string;
}

/** An address that floats; `holder` is the ENI or instance that has it now, "" for nobody. */
export interface HavipState {
  readonly id: string;
  readonly name: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly address: string;
  /** The public address that stands before it, "" without one. */
  readonly publicAddress: string;
  readonly holder: string;
  /** Ids of what may claim it, sorted. */
  readonly members: readonly string[];
}

/** What is kept of a subnet: an address for Tencent's callers, a block for Alibaba's. */
export interface KeptState {
  readonly id: string;
  readonly name: string;
  readonly subnetId: string;
  readonly cidr: string;
}

/** What a rule of a security group says, in Tencent's writing of ports: `80`, `8000-8010`, `all`. */
export interface RuleState {
  readonly protocol: string;
  readonly port: string;
  /** A range, or the id of a group. */
  readonly peer: string;
  readonly action: "accept" | "drop";
}

/** Rules of both directions. */
export interface RuleSets {
  readonly ingress: readonly RuleState[];
  readonly egress: readonly RuleState[];
}

/** The rules of a group, the strongest first; Alibaba has no order among equals, where they are sorted. */
export interface RulesState extends RuleSets {
  readonly id: string;
  /** What happens between members where no rule says so; undefined but for Alibaba, which alone tells. */
  readonly inner: RuleState["action"] | undefined;
}

/** A security group. */
export interface GroupState {
  readonly id: string;
  readonly name: string;
}

/** Everything that an account has in a region, each list sorted by id. */
export interface NetworkState {
  readonly vpcs: readonly VpcState[];
  readonly tables: readonly TableState[];
  readonly subnets: readonly SubnetState[];
  readonly enis: readonly EniState[];
  readonly instances: readonly InstanceState[];
  readonly eips: readonly EipState[];
  readonly havips: readonly HavipState[];
  readonly kept: readonly KeptState[];
  readonly groups: readonly GroupState[];
  readonly rules: readonly RulesState[];
}
