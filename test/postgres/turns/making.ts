import type { Call } from "../../../src/proof/wire/caller.ts";
import { type Fields, isDone } from "../../../src/proof/wire/outcome.ts";

/** Values that exist, under the names that required parameters have. */
export type Things = Readonly<Record<string, unknown>>;

/** Makes a call that must be done. */
export type Make = (action: string, params: Fields) => Promise<Fields>;

/** Makes calls in one dialect. */
export function maker(call: Call): Make {
  return async (action, params) => {
    const outcome = await call(action, params);
    if (isDone(outcome)) return outcome.answer;
    throw new Error(`${action} ${JSON.stringify(params)}: ${JSON.stringify(outcome)}`);
  };
}

/** What an answer holds at the end of a path. */
export function at<T = string>(answer: unknown, ...path: readonly (string | number)[]): T {
  let found = answer;
  for (const step of path) found = (found as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return found as T;
}

/** How many there are of most things, counted from nought. */
export const numbers = [0, 1, 2];

/** Three of something, one after another. */
export async function each<T>(work: (n: number) => Promise<T>): Promise<[T, T, T]> {
  const made: T[] = [];
  for (const n of numbers) made.push(await work(n));
  return made as [T, T, T];
}
