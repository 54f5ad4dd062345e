import { turnstile } from "../../src/store/turnstile.ts";
import type { PlantedBug } from "./planted-bug.ts";

// VPCD_HUNT_SEED=12345 begins anywhere, with as much time as that may take.
const given = Number(process.env["VPCD_HUNT_SEED"]);
const anywhere = Number.isInteger(given) && given > 0;

/** Whether the bugs that take long are hunted, too, and every hunt may take its time. */
export const isLong = anywhere || process.env["VPCD_HUNT"] === "all";

/** The seed at which a hunt begins. */
export function beginning(bug: PlantedBug): number {
  return anywhere ? given : (bug.seed ?? 1);
}

// Two at a time, for two cores.
const lanes = [turnstile(), turnstile()];
let turn = 0;

/** Does something heavy when one of two lanes is free. */
export function inLane<T>(work: () => Promise<T>): Promise<T> {
  turn += 1;
  return (lanes[turn % lanes.length] ?? turnstile()).pass(work);
}
