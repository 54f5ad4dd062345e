/**
 * Counts commits where every thread of this process can see it. Odd while one is under way: then nobody can
 * say
 * whether a read would see it.
 */
export interface CommitClock {
  readonly shared: Int32Array<SharedArrayBuffer>;
  begin(): void;
  end(): void;
  /** Changes with every commit; undefined while one is under way. */
  version(): number | undefined;
}

/** A clock over memory that other threads may hold as well. */
export function commitClock(shared = new Int32Array(new SharedArrayBuffer(4))): CommitClock {
  return {
    shared,
    begin: () => void Atomics.add(shared, 0, 1),
    end: () => void Atomics.add(shared, 0, 1),
    version() {
      const now = Atomics.load(shared, 0);
      return now % 2 === 0 ? now : undefined;
    },
  };
}
