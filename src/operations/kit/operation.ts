import type { Random } from "../../domain/chance.ts";
import type { IdKind, Profile } from "../../domain/profile.ts";
import type { Manner, ReadTx, WriteTx } from "../../store/port.ts";
import type { Call, Rules } from "./call.ts";

/** What an operation that only looks has at hand. */
export interface ReadWork {
  readonly tx: ReadTx;
  readonly call: Call;
  readonly rules: Rules;
  /** The profile of the caller's dialect. */
  readonly profile: Profile;
}

/** What an operation that changes something has at hand. */
export interface WriteWork extends ReadWork {
  readonly tx: WriteTx;
  /** How often this was tried before, and failed for what others did meanwhile. */
  readonly attempt: number;
  /** The operation's own name. */
  readonly operation: string;
  /** How it goes with other changes of the account and region. */
  readonly manner: Manner;
  readonly random: Random;
  mint(kind: IdKind): string;
}

/** A question to the network. */
export interface ReadOperation<I, R> {
  readonly name: string;
  readonly mode: "read";
  /**
   * Whether the answer depends on nothing but the input and what is committed, so that it may be given again.
   */
  readonly lasting: boolean;
  /** Whether it is the server's own work, over all accounts. */
  readonly everyone: boolean;
  run(work: ReadWork, input: I): Promise<R>;
}

/** A change of the network: one transaction, everything or nothing. */
export interface WriteOperation<I, R> {
  readonly name: string;
  readonly mode: "write";
  /** Whether it is the server's own work, over all accounts. */
  readonly everyone: boolean;
  /**
   * Whether it locks all that it decides by, so that others like it may run beside it on a store of many
   * writers.
   */
  readonly manner: Manner;
  run(work: WriteWork, input: I): Promise<R>;
}

/** Defines a question; the name is the file's path below operations/. */
export function readOperation<I, R>(
  name: string,
  run: (work: ReadWork, input: I) => Promise<R>,
  { lasting = false, everyone = false } = {},
): ReadOperation<I, R> {
  return { name, mode: "read", lasting, everyone, run };
}

/** Defines a change; the name is the file's path below operations/, by which the writer's thread finds it. */
export function writeOperation<I, R>(
  name: string,
  run: (work: WriteWork, input: I) => Promise<R>,
  { everyone = false, manner = "alone" }: { everyone?: boolean; manner?: Manner } = {},
): WriteOperation<I, R> {
  return { name, mode: "write", everyone, manner, run };
}
