import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { oneOf } from "../../../words/isp.ts";

const dayMs = 24 * 3600 * 1000;
const beijingMs = 8 * 3600 * 1000;

function startOf(day: string): number {
  const startMs = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // The 30th of February is read as a day of March.
  const isDay = !Number.isNaN(startMs) && new Date(startMs).toISOString().startsWith(day);
  const expected = "a day in Beijing as yyyy-MM-dd";
  return isDay
    ? startMs - beijingMs
    : refuse({ kind: "request.malformed", field: "day", value: day, expected });
}

function requireCountedDay(day: string, nowMs: number): void {
  if (startOf(day) > nowMs - 2 * dayMs) {
    const expected = "a day at least two days ago";
    refuse({ kind: "request.out-of-range", field: "day", value: day, expected });
  }
}

export default action<"vpc", "Describe95Traffic">({
  async run({ InstanceId: packageId, ResourceType: type, Day: day }, context) {
    oneOf("resourceType", type, ["cbwp"]);
    requireCountedDay(day, context.call.nowMs);
    // Only shared bandwidth is charged by the 95th percentile, and none is made here.
    return refuse({ kind: "bandwidth-package.not-found", packageId });
  },
});
