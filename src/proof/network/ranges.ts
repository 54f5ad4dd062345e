import type { Outcome } from "../wire/outcome.ts";

/** Further ranges of networks. */
export interface RangeChanges {
  add(vpcId: string, cidr: string): Promise<Outcome<unknown>>;
  drop(vpcId: string, cidr: string): Promise<Outcome<unknown>>;
  /** Puts a range in another's place: for API 3.0 one goes and one comes, for Alibaba one is resized. */
  replace(vpcId: string, from: string, to: string): Promise<Outcome<unknown>>;
}
