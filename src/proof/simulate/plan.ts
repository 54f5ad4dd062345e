import type { Random } from "../../domain/chance.ts";
import type { Fault } from "../../domain/fault/fault.ts";
import type { ReadOperation, WriteOperation } from "../../operations/kit/operation.ts";
import type { Change } from "./store/committed.ts";
import type { Owner, State } from "./state.ts";

/** One call that a program makes, and what must be true when it has happened. */
export interface PlannedCall {
  readonly operation: WriteOperation<unknown, unknown>;
  readonly input: unknown;
  /** Looks at what is committed at the moment of the commit, and says what is wrong. */
  readonly promised?: (state: State, result: unknown, changes: readonly Change[]) => string | undefined;
  /** The same, when the call's task has ended. */
  readonly settled?: (state: State, result: unknown) => string | undefined;
  /** Says why a refusal was wrong, seen from what was committed while the call held its locks. */
  readonly refused?: (state: State, fault: Fault) => string | undefined;
}

/** What a program draws its calls from. */
export interface Scene {
  readonly state: State;
  readonly random: Random;
  readonly owner: Owner;
}

/** A kind of call: how often it is drawn beside others, and how; undefined when there is nothing for it. */
export interface CallKind {
  readonly weight: number;
  readonly draw: (scene: Scene) => PlannedCall | undefined;
}

interface Promises<R> {
  readonly promised?: (state: State, result: R, changes: readonly Change[]) => string | undefined;
  readonly settled?: (state: State, result: R) => string | undefined;
  readonly refused?: (state: State, fault: Fault) => string | undefined;
}

/** Plans a call. */
export function planned<I, R>(
  operation: WriteOperation<I, R>,
  input: I,
  promises: Promises<R> = {},
): PlannedCall {
  return { operation, input, ...promises } as unknown as PlannedCall;
}

/** A question that a program asks, and what must be true of its answer. */
export interface Question {
  readonly operation: ReadOperation<unknown, unknown>;
  readonly input: unknown;
}

/** One of these, or undefined when there are none. */
export function oneOf<T>(random: Random, values: readonly T[]): T | undefined {
  return values.length === 0 ? undefined : values[random.below(values.length)];
}

/** Whether chance says yes, so many times of a hundred. */
export function often(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}
