import type { Outcome } from "../wire/outcome.ts";

/** One of several subnets that a call makes, all or none. */
export interface NewSubnet {
  readonly cidr: string;
  readonly name: string;
}

/** Makes several subnets of a network, in its first zone, and tells their ids in the order asked. */
export type CreateSubnets = (
  vpcId: string,
  subnets: readonly NewSubnet[],
) => Promise<Outcome<readonly string[]>>;
