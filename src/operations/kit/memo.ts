import type { StoreReads } from "../../store/port.ts";

const capacity = 2000;

/** Answers that hold until something is committed. */
export interface Memo {
  get<R>(key: string, version: number, ask: () => Promise<R>): Promise<R>;
}

function memo(): Memo {
  let answers = new Map<string, Promise<unknown>>();
  let heldAt: number | undefined;
  return {
    get<R>(key: string, version: number, ask: () => Promise<R>): Promise<R> {
      if (version !== heldAt || answers.size >= capacity) answers = new Map();
      heldAt = version;
      const held = answers.get(key);
      if (held !== undefined) return held as Promise<R>;
      const answer = ask();
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      return answer;
    },
  };
}

const memos = new WeakMap<StoreReads, Memo>();

/** The memo of a store. */
export function memoOf(store: StoreReads): Memo {
  const known = memos.get(store) ?? memo();
  memos.set(store, known);
  return known;
}
