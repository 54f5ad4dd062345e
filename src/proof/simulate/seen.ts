import type { Change } from "./store/committed.ts";
import type { Owner, State } from "./state.ts";
import { must } from "./violation.ts";

const keyOf = ({ accountId, region }: Owner) => `${accountId} ${region}`;

/** What clients were told of ENIs before they asked: what they see may be newer, and never older. */
interface Seen {
  check(state: State, rows: readonly (readonly [string, number])[]): void;
}

/** Remembers what was acknowledged, for readers to be held to. */
export class SeenLedger {
  readonly #pending = new Map<string, { readonly owner: Owner; readonly changes: readonly Change[] }>();
  readonly #revisions = new Map<string, Map<string, number>>();

  /** What a call changed, until its answer has arrived. */
  changesOf(requestId: string): readonly Change[] {
    return this.#pending.get(requestId)?.changes ?? [];
  }

  committed(requestId: string, owner: Owner, changes: readonly Change[]): void {
    if (this.#pending.size > 100) this.#pending.clear();
    this.#pending.set(requestId, { owner, changes });
  }

  acknowledged(requestId: string): void {
    const told = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    for (const { table, before, after } of told?.changes ?? []) {
      if (told === undefined || table !== "eni") continue;
      const key = keyOf(told.owner);
      const revisions = this.#revisions.get(key) ?? new Map<string, number>();
      this.#revisions.set(key, revisions);
      const id = String((after ?? before)?.["id"]);
      if (after === undefined) revisions.delete(id);
      else revisions.set(id, Math.max(revisions.get(id) ?? 0, Number(after["revision"])));
    }
  }

  /** What an owner has been told by now. */
  ofOwner(owner: Owner): Seen {
    const told = new Map(this.#revisions.get(keyOf(owner)));
    return {
      check(state, rows) {
        const seen = new Map(rows);
        for (const [id, revision] of told) {
          const now = seen.get(id);
          if (now === undefined && state.get("eni", id) === undefined) continue;
          must(now !== undefined, "P6", () => `${id} was acknowledged and is not to be seen`);
          must(now >= revision, "P6", () => `${id} was at ${revision}, and is seen at ${now}`);
        }
      },
    };
  }
}
