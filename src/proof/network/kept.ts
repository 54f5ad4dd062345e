import type { Outcome } from "../wire/outcome.ts";
import type { SubnetRef } from "./ipv6.ts";

/** A kept thing as calls name it; only API 3.0 asks for the network. */
export interface KeptRef {
  readonly vpcId: string;
  readonly keptId: string;
}

/** Addresses that are to be nobody's: named ones, or so many; API 3.0 has them. */
export interface NewReserved extends SubnetRef {
  readonly addresses: readonly string[];
  readonly count: number;
  readonly name: string;
  /** The client token. */
  readonly token?: string;
}

/** A block out of which no address is to be drawn, by itself or by its mask; Alibaba has them. */
export interface NewBlock {
  readonly subnetId: string;
  readonly block: string | number;
  readonly name: string;
}

/** What is kept of subnets. */
export interface KeptChanges {
  /** The ids of the reserved addresses. */
  readonly reserve: ((wish: NewReserved) => Promise<Outcome<readonly string[]>>) | undefined;
  readonly keepBlock: ((wish: NewBlock) => Promise<Outcome<string>>) | undefined;
  drop(ref: KeptRef): Promise<Outcome<unknown>>;
  rename(ref: KeptRef, name: string): Promise<Outcome<unknown>>;
}
