import type { JsonObject } from "../json.ts";
import type { OwnedRow } from "../row.ts";

/** Work that a call began; `seq` is its decimal id, `requestId` its other face. */
export interface Task extends OwnedRow {
  readonly requestId: string;
  /** The operation that opened it. */
  readonly operation: string;
  readonly state: "running" | "succeeded" | "failed";
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  /** When it ends by itself; null when it ends by polls or by hand. */
  readonly dueAtMs: number | null;
  /** How many more times it must be asked for; null when it ends by time or by hand. */
  readonly pollsLeft: number | null;
  /** What it works on. */
  readonly resourceIds: readonly string[];
  /** The step that ends it, by name, with what the step needs. */
  readonly finish: string;
  readonly finishInput: JsonObject;
}

/** How a task of an operation ends when no data plane is there to end it. */
export type TaskPolicy =
  | { readonly ends: "at-once" }
  | { readonly ends: "after"; readonly delayMs: number }
  | { readonly ends: "on-poll"; readonly polls: number }
  | { readonly ends: "by-hand" };
