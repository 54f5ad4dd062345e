import type { AccountFault } from "./account-fault.ts";
import type { EipFault } from "./eip-fault.ts";
import type { EniFault } from "./eni-fault.ts";
import type { GatewayFault } from "./gateway-fault.ts";
import type { GuardFault } from "./guard-fault.ts";
import type { HavipFault } from "./havip-fault.ts";
import type { InstanceFault } from "./instance-fault.ts";
import type { InterfaceFault } from "./interface-fault.ts";
import type { NatFault } from "./nat-fault.ts";
import type { NetworkFault } from "./network-fault.ts";
import type { VpcFault } from "./vpc-fault.ts";
import type { PublicPoolFault } from "./public-pool-fault.ts";
import type { RequestFault } from "./request-fault.ts";
import type { RouteFault } from "./route-fault.ts";
import type { RuleFault } from "./rule-fault.ts";
import type { TagFault } from "./tag-fault.ts";

/** Everything that can be wrong with a call, closed: every dialect must have a word for each. */
export type Fault =
  | AccountFault
  | EipFault
  | EniFault
  | GatewayFault
  | GuardFault
  | HavipFault
  | InstanceFault
  | InterfaceFault
  | NatFault
  | NetworkFault
  | PublicPoolFault
  | RequestFault
  | RouteFault
  | RuleFault
  | TagFault
  | VpcFault;

/** The kinds of faults. */
export type FaultKind = Fault["kind"];

/** The fault of one kind. */
export type FaultOf<K extends FaultKind> = Extract<Fault, { kind: K }>;

/** Carries a fault out of an operation, undoing what the operation did. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.kind}: ${JSON.stringify(fault)}`);
    this.name = "FaultError";
    this.fault = fault;
  }
}

/** Ends an operation with a fault. */
export function refuse(fault: Fault): never {
  throw new FaultError(fault);
}

/** The value, or the fault that its absence is. */
export function required<T>(value: T | undefined | null, fault: Fault): T {
  if (value === undefined || value === null) refuse(fault);
  return value;
}
