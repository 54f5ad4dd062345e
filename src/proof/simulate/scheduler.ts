import type { Random } from "../../domain/chance.ts";

interface Parked {
  readonly node: object;
  readonly resume: () => void;
  readonly fail: (error: Error) => void;
}

/** Decides who goes on: work waits here at its awaits, and chance, from a seed, says which goes next. */
export class Scheduler {
  readonly #random: Random;
  #parked: Parked[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** How many wait to go on. */
  get waiting(): number {
    return this.#parked.length;
  }

  /** Waits until chance lets this go on. */
  pause(node: object): Promise<void> {
    return new Promise((resume, fail) => {
      this.#parked.push({ node, resume, fail });
    });
  }

  /** Lets one go on; false when nobody waits. */
  resumeOne(): boolean {
    if (this.#parked.length === 0) return false;
    const [next] = this.#parked.splice(this.#random.below(this.#parked.length), 1);
    next?.resume();
    return true;
  }

  /** Ends all that a node has under way. */
  failAll(node: object, error: Error): void {
    const gone = this.#parked.filter((one) => one.node === node);
    this.#parked = this.#parked.filter((one) => one.node !== node);
    for (const { fail } of gone) fail(error);
  }
}

/** Waits until all that can happen without another decision has happened. */
export async function quiet(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
