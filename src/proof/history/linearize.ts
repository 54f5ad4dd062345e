import { including, type Kind, type Pending, Space, type Way, wayKey } from "./frontier.ts";
import type { Step, Thing, Verdict } from "./step.ts";

/** After how many ways at the end of one step a thing is given up as undecided. */
const defaultBudget = 100_000;

interface Edge<S> {
  readonly at: number;
  readonly step: Step<S>;
  readonly starts: boolean;
}

// What starts at the instant at which another ends is taken to overlap it.
function edgesOf<S>(steps: readonly Step<S>[]): Edge<S>[] {
  const edges: Edge<S>[] = [];
  for (const step of steps) {
    edges.push({ at: step.start, step, starts: true });
    if (step.end !== Infinity) edges.push({ at: step.end, step, starts: false });
  }
  return edges.sort((a, b) => a.at - b.at || Number(b.starts) - Number(a.starts));
}

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [wayKey(way), way])).values()];
}

class OverBudget extends Error {}

class Search<S> {
  readonly #space: Space<S>;
  readonly #budget: number;
  #ways: readonly Way[];

  constructor(thing: Thing<S>, budget: number) {
    this.#space = new Space(thing);
    this.#budget = budget;
    this.#ways = [{ state: this.#space.numberOf(thing.initial), done: [] }];
  }

  get possible(): readonly S[] {
    return [...new Set(this.#ways.map(({ state }) => state))].map((state) => this.#space.stateOf(state));
  }

  begin(step: Step<S>): void {
    this.#space.begin(step);
    this.#ways = distinct(this.#ways.map((way) => this.#settle(way)));
  }

  /** Goes on past a step's end; tells whether there is a way that has it. */
  end(step: Step<S>): boolean {
    const number = this.#space.numberOfStep(step);
    const reached = this.#reach(number);
    // What may not have happened has its last chance to have happened now.
    const after = step.optional ? [...this.#ways, ...reached] : reached;
    if (after.length === 0) return false;
    this.#space.end(step);
    const ended = after.map(({ state, done }) => ({ state, done: done.filter((one) => one !== number) }));
    this.#ways = this.#best(distinct(ended));
    return true;
  }

  // Of several steps of one kind those that end first are taken first: changing two about changes nothing.
  #undone(way: Way, kind: Kind<S>): Pending<S> | undefined {
    return kind.pending.find(({ number }) => !way.done.includes(number));
  }

  // A step that changes nothing is best taken as soon as it can be: that only lifts a duty.
  #settle(way: Way): Way {
    let settled = way;
    for (const kind of this.#space.active) {
      if (kind.optional || this.#space.after(way.state, kind) !== way.state) continue;
      for (let next = this.#undone(settled, kind); next !== undefined; next = this.#undone(settled, kind)) {
        settled = { state: way.state, done: including(settled.done, next.number) };
      }
    }
    return settled;
  }

  /** Every way to have this step done, taking others before it where that helps. */
  #reach(wanted: number): Way[] {
    const reached: Way[] = [];
    const seen = new Set<string>();
    const open = [...this.#ways];
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      const key = wayKey(way);
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > this.#budget) throw new OverBudget();
      if (way.done.includes(wanted)) reached.push(way);
      else open.push(...this.#onward(way));
    }
    return reached;
  }

  #onward(way: Way): Way[] {
    const onward: Way[] = [];
    for (const kind of this.#space.active) {
      const next = this.#undone(way, kind);
      if (next === undefined) continue;
      const state = this.#space.after(way.state, kind);
      if (state < 0 || (kind.optional && state === way.state)) continue;
      onward.push(this.#settle({ state, done: including(way.done, next.number) }));
    }
    return onward;
  }

  // A way that used up no more of what may not have happened leaves at least as much open.
  #best(ways: Way[]): Way[] {
    const isOptional = (number: number) => this.#space.isOptional(number);
    if (!ways.some(({ done }) => done.some(isOptional))) return ways;
    const groups = new Map<string, Way[]>();
    for (const way of ways) {
      const key = wayKey({ state: way.state, done: way.done.filter((number) => !isOptional(number)) });
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [way]);
      else group.push(way);
    }
    return [...groups.values()].flatMap((group) =>
      group.filter((way) => !group.some((other) => usesLess(other, way))),
    );
  }
}

function usesLess(one: Way, other: Way): boolean {
  return one.done.length < other.done.length && one.done.every((number) => other.done.includes(number));
}

/**
 * Decides whether steps can be put in one order that fits their answers, in which each lies between its start
 * and its end (Herlihy and Wing's linearizability). All ways in which it may have gone are carried along in
 * the order of time, and a step is taken only when it must have happened (Lowe's just-in-time linearization).
 */
export function linearize<S>(thing: Thing<S>, steps: readonly Step<S>[], budget = defaultBudget): Verdict<S> {
  const search = new Search(thing, budget);
  try {
    for (const { step, starts } of edgesOf(steps)) {
      if (starts) search.begin(step);
      else if (!search.end(step)) {
        return { decided: true, right: false, step, possible: search.possible };
      }
    }
  } catch (error) {
    if (error instanceof OverBudget) return { decided: false };
    throw error;
  }
  return { decided: true, right: true };
}
