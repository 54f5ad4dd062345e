/** What can be wrong with parameters before anyone asks what they mean. */
export type ProblemKind = "missing" | "unknown" | "type" | "conflict" | "limit";

/** What is known of a problem besides its kind and place. */
export interface ProblemDetails {
  /** The declared type ("string", "uint64", "bool", "object", "list"), or the name of the limit. */
  readonly expected?: string;
  /** The kind of value that came instead. */
  readonly received?: string;
  /** The nearest name that the contract knows. */
  readonly guess?: string;
}

const longestPath = 200;

/** A request's parameters do not fit their contract; each dialect words it in its own way. */
export class DecodeProblem extends Error {
  readonly kind: ProblemKind;
  /** Dotted, with indexes: `Filters.0.Name`. */
  readonly path: string;
  readonly expected: string | undefined;
  readonly received: string | undefined;
  readonly guess: string | undefined;

  constructor(kind: ProblemKind, path: string, details: ProblemDetails = {}) {
    const shown = path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
    super(`${kind}: ${shown}${details.expected === undefined ? "" : ` (expected ${details.expected})`}`);
    this.name = "DecodeProblem";
    this.kind = kind;
    this.path = shown;
    this.expected = details.expected;
    this.received = details.received;
    this.guess = details.guess;
  }
}
