import { refuse } from "../../domain/fault/fault.ts";

/** A word out of a few, or nothing when none is given. */
export function requireWord(
  field: string,
  word: string | undefined,
  words: readonly string[],
): string | undefined {
  if (word === undefined || word === "") return undefined;
  if (words.includes(word)) return word;
  return refuse({ kind: "request.out-of-range", field, value: word, expected: words.join(", ") });
}
