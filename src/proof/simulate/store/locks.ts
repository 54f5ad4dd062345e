/** How strongly a row is held: by those who refer to it, who change it, or who need all of it. */
export type LockMode = "share" | "change" | "whole";

const excludes: Readonly<Record<LockMode, readonly LockMode[]>> = {
  share: ["whole"],
  change: ["change", "whole"],
  whole: ["share", "change", "whole"],
};

/** Who holds locks. */
export type Holder = object;

/** Two waited for each other: this one gives up, and may try again. */
export class Deadlock extends Error {
  constructor() {
    super("two transactions waited for each other");
    this.name = "Deadlock";
  }
}

interface Waiter {
  readonly holder: Holder;
  readonly name: string;
  readonly mode: LockMode;
  readonly grant: () => void;
}

/** Locks of transactions, by name, held until all of a transaction's are let go. */
export class Locks {
  readonly #held = new Map<string, Map<Holder, Set<LockMode>>>();
  readonly #names = new Map<Holder, Set<string>>();
  readonly #waiting: Waiter[] = [];
  /** Which of several that could go on goes on next. */
  readonly #choose: (count: number) => number;

  constructor(choose: (count: number) => number) {
    this.#choose = choose;
  }

  /** Takes a lock now, or tells a promise of it; throws a deadlock where it could never come. */
  acquire(holder: Holder, name: string, mode: LockMode): Promise<void> | undefined {
    if (this.#blockers(holder, name, mode).length === 0) {
      this.#take(holder, name, mode);
      return undefined;
    }
    if (this.#closesCircle(holder, name, mode)) throw new Deadlock();
    return new Promise((grant) => {
      this.#waiting.push({ holder, name, mode, grant });
    });
  }

  /** Takes a lock if nobody has to be waited for. */
  acquireNow(holder: Holder, name: string, mode: LockMode): boolean {
    if (this.#blockers(holder, name, mode).length > 0) return false;
    this.#take(holder, name, mode);
    return true;
  }

  release(holder: Holder): void {
    for (const name of this.#names.get(holder) ?? []) {
      const holders = this.#held.get(name);
      holders?.delete(holder);
      if (holders?.size === 0) this.#held.delete(name);
    }
    this.#names.delete(holder);
    this.#grantFree();
  }

  #grantFree(): void {
    for (;;) {
      const free = this.#waiting.filter((one) => this.#blockers(one.holder, one.name, one.mode).length === 0);
      const next = free[free.length === 1 ? 0 : this.#choose(Math.max(free.length, 1))];
      if (next === undefined) return;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.#take(next.holder, next.name, next.mode);
      next.grant();
    }
  }

  #take(holder: Holder, name: string, mode: LockMode): void {
    const holders = this.#held.get(name) ?? new Map<Holder, Set<LockMode>>();
    this.#held.set(name, holders);
    holders.set(holder, (holders.get(holder) ?? new Set()).add(mode));
    this.#names.set(holder, (this.#names.get(holder) ?? new Set()).add(name));
  }

  #blockers(holder: Holder, name: string, mode: LockMode): Holder[] {
    const holders = this.#held.get(name);
    if (holders === undefined) return [];
    const blocking: Holder[] = [];
    for (const [other, modes] of holders) {
      if (other !== holder && excludes[mode].some((one) => modes.has(one))) blocking.push(other);
    }
    return blocking;
  }

  #closesCircle(holder: Holder, name: string, mode: LockMode): boolean {
    const seen = new Set<Holder>();
    const ahead = this.#blockers(holder, name, mode);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (next === holder) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      const blocked = next;
      for (const one of this.#waiting) {
        if (one.holder === blocked) ahead.push(...this.#blockers(one.holder, one.name, one.mode));
      }
    }
    return false;
  }
}
