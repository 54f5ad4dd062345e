import type { Outcome } from "../wire/outcome.ts";

/** A subnet as calls name it; only API 3.0 asks for the network. */
export interface SubnetRef {
  readonly vpcId: string;
  readonly subnetId: string;
}

/** A subnet's IPv6 block as both vendors name it: by itself, or by its place among the network's. */
export interface BlockV6 {
  readonly block: string;
  readonly index: number;
}

/** IPv6 addresses that an ENI is to have more: named ones, or so many. */
export interface MoreV6 {
  readonly addresses: readonly string[];
  readonly count: number;
  /** The client token. */
  readonly token?: string;
}

/** IPv6 blocks of networks and subnets, and addresses of ENIs. */
export interface Ipv6Changes {
  /** Gives a network a block: one that is routed anywhere, or a local one where there are such. */
  takeVpc(vpcId: string, isLocal: boolean): Promise<Outcome<unknown>>;
  dropVpc(vpcId: string): Promise<Outcome<unknown>>;
  /** Gives a subnet a block; API 3.0 chooses one when none is named. */
  takeSubnet(subnet: SubnetRef, wish: BlockV6 | undefined): Promise<Outcome<unknown>>;
  dropSubnet(subnet: SubnetRef): Promise<Outcome<unknown>>;
  /** The new addresses. */
  assign(eniId: string, more: MoreV6): Promise<Outcome<readonly string[]>>;
  unassign(eniId: string, addresses: readonly string[]): Promise<Outcome<unknown>>;
}
