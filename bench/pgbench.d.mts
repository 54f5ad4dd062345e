/** One statement of a captured transaction; `trip` counts the client's waits for answers. */
export interface Said {
  readonly sql: string;
  readonly values: readonly (string | null)[];
  readonly trip: number;
}

export function findPgbench(): string | undefined;
export function tripsOf(transaction: readonly Said[]): Said[][];
export function scriptOf(
  transaction: readonly Said[],
  variables?: Readonly<Record<string, string>>,
  setup?: readonly string[],
): string;
export function runPgbench(
  pgbench: string,
  url: string,
  scripts: readonly string[],
  size: { readonly connections: number; readonly seconds: number },
): number;
