import type { Query, ReadTx, TableName } from "../../store/port.ts";
import type { Tables } from "../../store/tables/index.ts";

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Finds one page of a table and counts what the question without its page would give. */
export async function findPage<N extends TableName>(
  tx: ReadTx,
  table: N,
  query: Query<Tables[N]>,
): Promise<Page<Tables[N]>> {
  const items = await tx.find(table, query);
  return { items, total: await totalOf(tx, table, query, items.length) };
}

/** How many rows a query would give without its page; a short page tells by itself. */
export async function totalOf<N extends TableName>(
  tx: ReadTx,
  table: N,
  query: Query<Tables[N]>,
  found: number,
): Promise<number> {
  const offset = query.offset ?? 0;
  if (query.limit === undefined || (found > 0 && found < query.limit)) return offset + found;
  const { limit: _limit, offset: _offset, ...question } = query;
  return tx.count(table, question);
}
