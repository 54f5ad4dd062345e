import { refuse } from "../../../domain/fault/fault.ts";
import type { EcsFilterIn } from "../../../generated/aliyun-rpc.ts";
import { requireWord } from "../../kit/one-of.ts";

function timeOf({ Key: key, Value: value = "" }: EcsFilterIn): number {
  const timeMs = Date.parse(value);
  if (!Number.isNaN(timeMs)) return timeMs;
  const expected = "a time such as 2026-01-31T00:00Z";
  return refuse({ kind: "request.malformed", field: `filter.${key}`, value, expected });
}

/** The time of creation that Filter.N bounds, both ends included. */
export interface CreationWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Reads Filter.N, which knows CreationStartTime and CreationEndTime. */
export function creationWindow(filters: readonly EcsFilterIn[] = []): CreationWindow {
  for (const { Key } of filters) {
    requireWord("filter.key", Key ?? "", ["CreationStartTime", "CreationEndTime"]);
  }
  const from = filters.find(({ Key }) => Key === "CreationStartTime");
  const to = filters.find(({ Key }) => Key === "CreationEndTime");
  return {
    fromMs: from === undefined ? 0 : timeOf(from),
    toMs: to === undefined ? Number.MAX_SAFE_INTEGER - 1 : timeOf(to),
  };
}

/** Whether a time lies within the window. */
export function isWithin({ fromMs, toMs }: CreationWindow, timeMs: number): boolean {
  return fromMs <= timeMs && timeMs <= toMs;
}
