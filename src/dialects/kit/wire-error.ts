import type { Words } from "./words.ts";

/**
 * An answer that is an error, in one vendor's code; `status` is used only where the vendor's HTTP status
 * carries meaning.
 */
export class WireError extends Error {
  readonly code: string;
  readonly words: Words;
  readonly status: number;

  constructor(code: string, words: Words, status = 400) {
    super(`${code}: ${words.en}`);
    this.name = "WireError";
    this.code = code;
    this.words = words;
    this.status = status;
  }
}
