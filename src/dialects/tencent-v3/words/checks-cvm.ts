import { refuse } from "../../../domain/fault/fault.ts";

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

/** Machines here always stop at once: how hard is only checked, and the old flag excludes the new word. */
export function requireStopType(
  flagName: string,
  flag: boolean | undefined,
  stopType: string | undefined,
): void {
  requireWord("stopType", stopType, ["SOFT", "HARD", "SOFT_FIRST"]);
  if (flag !== undefined && stopType !== undefined) {
    refuse({ kind: "request.conflict", fields: [flagName, "stopType"] });
  }
}
