import type { TableName } from "../../store/port.ts";
import type { Tables } from "../../store/tables/index.ts";
import type { Committed } from "./store/committed.ts";

/** Whose calls: an account in a region. */
export interface Owner {
  readonly accountId: string;
  readonly region: string;
}

/** What is committed, as rows with their types. */
export class State {
  readonly #committed: Committed;

  constructor(committed: Committed) {
    this.#committed = committed;
  }

  all<N extends TableName>(table: N): Tables[N][] {
    return [...this.#committed.rowsOf(table)] as unknown as Tables[N][];
  }

  /** The rows of an owner, in the order of their making. */
  of<N extends TableName>(table: N, { accountId, region }: Owner): Tables[N][] {
    const rows: unknown[] = [];
    for (const row of this.#committed.rowsOf(table)) {
      if (row["accountId"] === accountId && row["region"] === region) rows.push(row);
    }
    return rows as Tables[N][];
  }

  with<N extends TableName>(table: N, column: Extract<keyof Tables[N], string>, value: unknown): Tables[N][] {
    return this.#committed.withValue(table, column, value) as unknown as Tables[N][];
  }

  get<N extends TableName>(table: N, id: unknown): Tables[N] | undefined {
    return this.#committed.withValue(table, "id", id)[0] as unknown as Tables[N] | undefined;
  }

  bySeq<N extends TableName>(table: N, seq: number): Tables[N] | undefined {
    return this.#committed.row(table, seq) as unknown as Tables[N] | undefined;
  }
}
