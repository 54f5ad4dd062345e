import { type Fault, type FaultKind, refuse } from "../../domain/fault/fault.ts";
import type { Call } from "../../operations/kit/call.ts";
import type { ReadOperation, WriteOperation } from "../../operations/kit/operation.ts";
import type { OpenedCall } from "./envelope.ts";
import type { Host } from "./host.ts";

/** What an action file works with: the call it answers, and the network. */
export interface ActionContext {
  readonly opened: OpenedCall;
  readonly host: Host;
  /** The domain's call that operations are run under. */
  readonly call: Call;
  /** The request id that the answer will carry: that of the first call when a client token was repeated. */
  readonly requestId: string;
  read<I, R>(operation: ReadOperation<I, R>, input: I): Promise<R>;
  write<I, R>(operation: WriteOperation<I, R>, input: I): Promise<R>;
  /** The same context in another region of the same account. */
  inRegion(region: string): ActionContext;
}

/** One action of one vendor: meaning only, since names and types are checked by its contract. */
export interface Action<I, O> {
  /** Codes for faults that this action words differently from its dialect. */
  readonly faults?: { readonly [K in FaultKind]?: string };
  /** Codes for one field that is wrong in itself, where the vendor has a code for that field alone. */
  readonly fieldFaults?: Readonly<Record<string, string>>;
  /** This action's own names for the domain's fields, for messages. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Parameters that cannot mean anything here, each with the reason: giving one is refused. */
  readonly refuses?: Readonly<Record<string, string>>;
  /**
   * Parameters that change nothing about a network, such as how a price is paid: they may be given and are
   * not read.
   */
  readonly hints?: readonly string[];
  /** Whether the action is about no region, so that none need be sent. */
  readonly regionless?: boolean;
  run(input: I, context: ActionContext): Promise<O>;
}

/** An action whatever its types. */
export type AnyAction = Action<never, unknown>;

const meansNothing = (value: unknown) =>
  value === undefined || value === "" || value === false || (Array.isArray(value) && value.length === 0);

/** Refuses what an action says that it refuses. */
export function refuseUnmeant(action: AnyAction, input: object): void {
  for (const [field, reason] of Object.entries(action.refuses ?? {})) {
    const value = (input as Readonly<Record<string, unknown>>)[field];
    if (!meansNothing(value))
      refuse({ kind: "request.unsupported", field, value: JSON.stringify(value), reason });
  }
}

/** The code that an action has of its own for a fault: for the field that it is about, else for its kind. */
export function ownCode(action: AnyAction | undefined, fault: Fault): string | undefined {
  const byField = "field" in fault ? action?.fieldFaults?.[fault.field] : undefined;
  return byField ?? action?.faults?.[fault.kind];
}
