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

/** Faults about one field's value: their codes are the field's. */
export type FieldFaultKind = Extract<Fault, { readonly field: string }>["kind"];

/** The codes of one field: one for whatever is wrong with its value, or one for each way of being wrong. */
export type FieldCodes = string | { readonly [K in FaultKind]?: string };

/** One action of one vendor: meaning only, since names and types are checked by its contract. */
export interface Action<I, O> {
  /** Codes for faults that this action words differently from its dialect; never one for whichever field. */
  readonly faults?: { readonly [K in Exclude<FaultKind, FieldFaultKind>]?: string };
  /** Codes for one field that is wrong in itself, where the vendor has codes for that field alone. */
  readonly fieldFaults?: Readonly<Record<string, FieldCodes>>;
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

/** The fields that a fault is about: the one whose value is wrong, or those that are missing or too many. */
export function fieldsOf(fault: Fault): readonly string[] {
  if ("field" in fault) return [fault.field];
  if ("anyOf" in fault) return fault.anyOf;
  return "fields" in fault ? fault.fields : [];
}

/** The code that an action has of its own for a fault: for the field that it is about, else for its kind. */
export function ownCode(action: AnyAction | undefined, fault: Fault): string | undefined {
  for (const field of fieldsOf(fault)) {
    const codes = action?.fieldFaults?.[field];
    const code = typeof codes === "object" ? codes[fault.kind] : "field" in fault ? codes : undefined;
    if (code !== undefined) return code;
  }
  return (action?.faults as { readonly [kind: string]: string } | undefined)?.[fault.kind];
}
