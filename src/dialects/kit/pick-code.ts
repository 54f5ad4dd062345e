/** The part of a code before its dot. */
export function familyOf(code: string): string {
  return code.split(".", 1)[0] ?? code;
}

/**
 * The code to answer with: the first candidate that the action documents, else the first whose family it
 * documents or
 * every action shares, so that no caller meets a code that the vendor did not promise.
 */
export function pickCode(
  candidates: readonly string[],
  documented: ReadonlySet<string>,
  common: ReadonlySet<string>,
): string {
  const known = (code: string) => documented.has(code) || common.has(code);
  const [fallback = "InternalError"] = candidates;
  // One that the action documents says more than one that every action shares.
  return (
    candidates.find((code) => documented.has(code)) ??
    candidates.find(known) ??
    candidates.map(familyOf).find(known) ??
    fallback
  );
}
