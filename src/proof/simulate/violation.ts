/** The promises of docs/proof.md that a simulation checks; "port" is what an engine owes the operations. */
export type PromiseName =
  | "P1"
  | "P3"
  | "P4"
  | "P5"
  | "P6"
  | "P7"
  | "P8"
  | "P9"
  | "P12"
  | "P13"
  | "port"
  | "whole";

/** A promise was broken. */
export class Violation extends Error {
  readonly promise: PromiseName;
  readonly about: string;

  constructor(promise: PromiseName, about: string) {
    super(`${promise}: ${about}`);
    this.name = "Violation";
    this.about = about;
    this.promise = promise;
  }
}

/** Says that a promise is broken unless this is true. */
export function must(holds: boolean, promise: PromiseName, message: () => string): asserts holds {
  if (!holds) throw new Violation(promise, message());
}
