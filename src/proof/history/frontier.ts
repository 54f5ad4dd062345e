import type { Step, Thing } from "./step.ts";

/** One way in which it may have gone: the state, and the numbers of the pending steps that happened. */
export interface Way {
  readonly state: number;
  /** Sorted. */
  readonly done: readonly number[];
}

/** A step that is under way, numbered in the order of starts. */
export interface Pending<S> {
  readonly number: number;
  readonly step: Step<S>;
}

/** The steps of one kind that are under way, those that end first before the others. */
export interface Kind<S> {
  readonly number: number;
  readonly optional: boolean;
  readonly pending: Pending<S>[];
}

/** What is under way, and what each kind of step makes of each state: both come again and again. */
export class Space<S> {
  readonly #thing: Thing<S>;
  readonly #states: S[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #kinds = new Map<string, Kind<S>>();
  readonly #next = new Map<number, Map<number, number>>();
  readonly #optional = new Set<number>();
  #begun = 0;
  /** The kinds that have steps under way. */
  readonly active = new Set<Kind<S>>();

  constructor(thing: Thing<S>) {
    this.#thing = thing;
  }

  numberOf(state: S): number {
    const key = this.#thing.keyOf(state);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#states.push(state);
    this.#numbers.set(key, this.#states.length - 1);
    return this.#states.length - 1;
  }

  stateOf(number: number): S {
    return this.#states[number] as S;
  }

  isOptional(number: number): boolean {
    return this.#optional.has(number);
  }

  #kindOf(step: Step<S>): Kind<S> {
    const name = step.optional ? `?${step.kind}` : step.kind;
    const known = this.#kinds.get(name);
    if (known !== undefined) return known;
    const made: Kind<S> = { number: this.#kinds.size, optional: step.optional, pending: [] };
    this.#kinds.set(name, made);
    return made;
  }

  begin(step: Step<S>): void {
    const kind = this.#kindOf(step);
    const number = this.#begun++;
    if (step.optional) this.#optional.add(number);
    const place = kind.pending.findIndex((one) => one.step.end > step.end);
    kind.pending.splice(place < 0 ? kind.pending.length : place, 0, { number, step });
    this.active.add(kind);
  }

  /** The number of a step that is under way. */
  numberOfStep(step: Step<S>): number {
    return this.#kindOf(step).pending.find((one) => one.step === step)?.number ?? -1;
  }

  end(step: Step<S>): void {
    const kind = this.#kindOf(step);
    const place = kind.pending.findIndex((one) => one.step === step);
    for (const { number } of kind.pending.splice(place, 1)) this.#optional.delete(number);
    if (kind.pending.length === 0) this.active.delete(kind);
  }

  /** The state that a kind's steps lead to, or -1 where they cannot happen. */
  after(state: number, kind: Kind<S>): number {
    let row = this.#next.get(kind.number);
    if (row === undefined) this.#next.set(kind.number, (row = new Map()));
    const known = row.get(state);
    if (known !== undefined) return known;
    const next = kind.pending[0]?.step.apply(this.stateOf(state));
    const number = next === undefined ? -1 : this.numberOf(next);
    row.set(state, number);
    return number;
  }
}

/** The same with one number more. */
export function including(done: readonly number[], number: number): readonly number[] {
  const place = done.findIndex((one) => one > number);
  return place < 0 ? [...done, number] : [...done.slice(0, place), number, ...done.slice(place)];
}

/** Tells ways apart. */
export function wayKey({ state, done }: Way): string {
  return `${state}|${done.join(",")}`;
}
