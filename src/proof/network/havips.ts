import type { MemberRef } from "./network.ts";
import type { Outcome } from "../wire/outcome.ts";

/** What a new HAVIP is to be. */
export interface NewHavip {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly name: string;
  /** One is drawn when left out. */
  readonly address?: string;
  /** Whether only what is associated with it may claim it; Alibaba's always ask that. */
  readonly isChecked: boolean;
  /** The ENI that it sits on from the start, where a caller can say so. */
  readonly eniId?: string;
  /** The client token. */
  readonly token?: string;
}

/** A public address as both vendors name it to HAVIPs: one by its id, the other by the address. */
export interface PublicRef {
  readonly eipId: string;
  readonly publicAddress: string;
}

/** Addresses that float between instances. */
export interface HavipChanges {
  create(wish: NewHavip): Promise<Outcome<string>>;
  delete(havipId: string): Promise<Outcome<unknown>>;
  rename(havipId: string, name: string): Promise<Outcome<unknown>>;
  join(havipId: string, member: MemberRef): Promise<Outcome<unknown>>;
  leave(havipId: string, member: MemberRef): Promise<Outcome<unknown>>;
  bind(havipId: string, eip: PublicRef): Promise<Outcome<unknown>>;
  unbind(havipId: string, eip: PublicRef): Promise<Outcome<unknown>>;
}
