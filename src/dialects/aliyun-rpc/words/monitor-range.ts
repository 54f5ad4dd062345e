import { refuse } from "../../../domain/fault/fault.ts";

const minuteMs = 60_000;

/** What can be asked for: how many days are kept, and how many seconds an entry may stand for. */
export interface MonitorBounds {
  readonly daysKept: number;
  readonly periods: readonly number[];
}

/** The most entries that one answer has. */
const mostPoints = 400;

/** Codes for times and periods that cannot be asked for. */
export const monitorFieldFaults = {
  startTime: "InvalidStartTime.Malformed",
  endTime: "InvalidEndTime.Malformed",
  oldestTime: "InvalidStartTime.TooEarly",
  lastTime: "InvalidParameter.EndTime",
  period: "InvalidPeriod.ValueNotSupported",
  points: "InvalidParameter.TooManyDataQueried",
} as const;

/** What the same are called in a request. */
export const monitorFields = { oldestTime: "StartTime", lastTime: "EndTime", points: "EndTime" } as const;

/** Which points of time are asked for. */
export interface MonitorRangeIn {
  readonly StartTime: string;
  readonly EndTime: string;
  readonly Period?: number;
}

// Seconds are rounded up to the next minute.
function timeIn(field: string, text: string): number {
  const shaped = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text);
  const timeMs = shaped ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(timeMs)) return Math.ceil(timeMs / minuteMs) * minuteMs;
  return refuse({ kind: "request.malformed", field, value: text, expected: "UTC as yyyy-MM-ddTHH:mm:ssZ" });
}

/** The points of time of a range: its start, and one for each further period before its end. */
export function pointsIn(
  input: MonitorRangeIn,
  nowMs: number,
  { daysKept, periods }: MonitorBounds,
): number[] {
  const { Period: period = 60, StartTime, EndTime } = input;
  const startMs = timeIn("startTime", StartTime);
  const endMs = timeIn("endTime", EndTime);
  if (!periods.includes(period)) {
    const expected = periods.join(", ");
    refuse({ kind: "request.out-of-range", field: "period", value: period, expected });
  }
  if (startMs < nowMs - daysKept * 24 * 60 * minuteMs) {
    const expected = `not more than ${daysKept} days ago`;
    refuse({ kind: "request.out-of-range", field: "oldestTime", value: StartTime, expected });
  }
  if (endMs <= startMs) {
    const expected = "later than StartTime";
    refuse({ kind: "request.out-of-range", field: "lastTime", value: EndTime, expected });
  }
  const count = Math.ceil((endMs - startMs) / (period * 1000));
  requireFewPoints(count);
  return Array.from({ length: count }, (_, turn) => startMs + turn * period * 1000);
}

/** Refuses more entries than one answer has. */
export function requireFewPoints(asked: number): void {
  if (asked > mostPoints) refuse({ kind: "request.too-many", field: "points", limit: mostPoints, asked });
}
