import type { Said } from "./pgbench.mjs";

/** A door to a PostgreSQL that writes down what passes through it. */
export interface Tap {
  readonly url: string;
  during(work: () => Promise<unknown>): Promise<Said[][]>;
  close(): Promise<void>;
}

export function tap(url: string): Promise<Tap>;
