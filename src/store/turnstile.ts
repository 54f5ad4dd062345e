/** Lets one through at a time, in the order of arrival. */
export interface Turnstile {
  pass<T>(work: () => Promise<T>): Promise<T>;
}

/** A turnstile that is free. */
export function turnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    pass(work) {
      const before = last;
      const free = waiting === 0;
      waiting += 1;
      const turn = (free ? work() : before.then(work)).finally(() => {
        waiting -= 1;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
