/** What one pair of bars shows. */
export interface BarGroup {
  readonly name: string;
  readonly ours: number;
  readonly floor?: number;
  readonly ratio?: number;
  readonly wanted?: number;
}

/** One line of a plot over a logarithmic x. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

export function bars(
  title: string,
  unit: string,
  names: readonly string[],
  groups: readonly BarGroup[],
): string;
export function curves(
  title: string,
  names: { readonly x: string; readonly y: string },
  all: readonly Curve[],
): string;
