import { expect } from "vitest";

/** The code that a call through an official client is refused with; fails when the call succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
  const { code, codeDesc } = (answer ?? {}) as { code?: unknown; codeDesc?: unknown };
  if (typeof code === "number" && code !== 0) return String(codeDesc);
  throw new Error(`the call was not refused: ${JSON.stringify(answer)}`);
}

/** An error with this code. */
export const code = (name: string): unknown => expect.objectContaining({ code: name });
