/** What one part of a run has to show. */
export interface BenchPart {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly (readonly Readonly<Record<string, unknown>>[])[];
  readonly notes: readonly string[];
  readonly plots: readonly { readonly file: string; readonly svg: string }[];
}

export function markdownTable(rows: readonly Readonly<Record<string, unknown>>[]): string;
export function machine(): string;
export function partText(part: BenchPart): string;
export function placed(page: string, name: string, text: string): string;
export function writePart(root: string, part: BenchPart): void;
