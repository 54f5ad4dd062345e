import { type Fault, FaultError } from "../../domain/fault/fault.ts";
import { StoreFull } from "../../store/port.ts";
import type { Call } from "../kit/call.ts";

/** One write on its way to the writer's thread. */
export interface WriteMessage {
  readonly id: number;
  readonly operation: string;
  readonly call: Call;
  readonly input: unknown;
}

/** What became of it. */
export type ReplyMessage = { readonly id: number } & (
  | { readonly outcome: { readonly result: unknown; readonly requestId: string } }
  | { readonly fault: Fault }
  | { readonly full: string; readonly uncertain: boolean }
  | { readonly error: string }
);

/** How the writer's thread begins: ready, or with the reason it cannot. */
export type ReadyMessage = { readonly ready: true } | { readonly unusable: string };

/** An error as it crosses between threads. */
export function replyOf(id: number, error: unknown): ReplyMessage {
  if (error instanceof FaultError) return { id, fault: error.fault };
  if (error instanceof StoreFull) {
    const { cause, uncertain } = error;
    return { id, full: (cause as Error | undefined)?.message ?? "", uncertain };
  }
  return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error that a reply carries, as it was thrown. */
export function errorOf(reply: ReplyMessage): Error {
  if ("fault" in reply) return new FaultError(reply.fault);
  if ("full" in reply) return new StoreFull(new Error(reply.full), reply.uncertain);
  return new Error("error" in reply ? reply.error : "the writer gave no answer");
}
