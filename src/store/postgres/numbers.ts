import type pg from "pg";

const atATime = 100;

/**
 * Numbers of rows to come, fetched many at once: who needs the number of a new row has it without asking.
 * Those that a stopped node leaves are never used.
 */
export class Numbers {
  readonly #stock = new Map<string, number[]>();
  /** Connections whose transaction has fetched some. */
  readonly #fetching = new Set<pg.ClientBase>();

  async take(client: pg.ClientBase, table: string, count: number): Promise<number[]> {
    const stock = this.#stock.get(table) ?? [];
    this.#stock.set(table, stock);
    while (stock.length < count) stock.push(...(await this.#fetch(client, table, Math.max(atATime, count))));
    return stock.splice(0, count);
  }

  /**
   * To be told when a connection's transaction has ended. What one has fetched that was not kept may be given
   * again: a database that crashes goes back to the last number that it wrote down.
   */
  ended(client: pg.ClientBase, kept: boolean): void {
    if (this.#fetching.delete(client) && !kept) this.#stock.clear();
  }

  async #fetch(client: pg.ClientBase, table: string, count: number): Promise<number[]> {
    this.#fetching.add(client);
    const text = "select nextval(pg_get_serial_sequence($1, 'seq')) as seq from generate_series(1, $2)";
    const { rows } = await client.query<{ seq: number }>({ text, values: [table, count] });
    return rows.map((row) => row.seq);
  }
}
