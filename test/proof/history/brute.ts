import type { Step, Thing } from "../../../src/proof/history/step.ts";

/** Whether some order of the steps explains them: every order is tried. */
export function explainable<S>(thing: Thing<S>, steps: readonly Step<S>[]): boolean {
  const goesOn = (state: S, left: readonly Step<S>[]): boolean => {
    if (left.every(({ optional }) => optional)) return true;
    const soonest = Math.min(...left.filter(({ optional }) => !optional).map(({ end }) => end));
    return left.some((step) => {
      // Nothing may come before what ended before it started; what may not have happened need not.
      if (step.start > soonest) return false;
      const without = left.filter((one) => one !== step);
      const skipped = without.filter(({ optional, end }) => !(optional && end < step.start));
      const next = step.apply(state);
      return next !== undefined && goesOn(next, skipped);
    });
  };
  return goesOn(thing.initial, steps);
}
