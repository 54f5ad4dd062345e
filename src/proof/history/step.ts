/**
 * Something that happened to one thing at one instant between its start and its end, as the caller saw it.
 */
export interface Step<S> {
  readonly start: number;
  /** When its effect was there at the latest; Infinity when nobody knows. */
  readonly end: number;
  /** An answer that never came: the step may have happened, or not. */
  readonly optional: boolean;
  /** Steps of one kind do the same: which of them came first cannot be told, nor need it. */
  readonly kind: string;
  /** The calls of the history that this was, for whoever reads a verdict. */
  readonly calls: readonly number[];
  /** The thing's state after the step, or undefined where the step's answer could not have been given. */
  apply(state: S): S | undefined;
}

/** A thing that steps happen to, one after the other. */
export interface Thing<S> {
  readonly initial: S;
  /** Tells states apart. */
  keyOf(state: S): string;
}

/** What the search came to. */
export type Verdict<S> =
  | { readonly decided: true; readonly right: true }
  | {
      readonly decided: true;
      readonly right: false;
      /** The step that no order explains. */
      readonly step: Step<S>;
      /** What the thing could have been when that step was answered. */
      readonly possible: readonly S[];
    }
  | { readonly decided: false };
