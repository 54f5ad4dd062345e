import type { Query, ReadTx, TableName } from "../../store/port.ts";
import type { Tables } from "../../store/tables/index.ts";
import { together } from "./together.ts";

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Finds one page of a table and counts what the question without its page would give. */
export function findPage<N extends TableName>(
  tx: ReadTx,
  table: N,
  query: Query<Tables[N]>,
): Promise<Page<Tables[N]>> {
  return paged(tx, table, query, tx.find(table, query));
}

/** The same for some columns of the rows. */
export function pickPage<N extends TableName, C extends Extract<keyof Tables[N], string>>(
  tx: ReadTx,
  table: N,
  columns: readonly C[],
  query: Query<Tables[N]>,
): Promise<Page<Pick<Tables[N], C>>> {
  return paged(tx, table, query, tx.pick(table, columns, query));
}

// A short page tells by itself how many there are; where answers are long in coming, they are not waited for
// to find out.
async function paged<N extends TableName, T>(
  tx: ReadTx,
  table: N,
  query: Query<Tables[N]>,
  asked: Promise<readonly T[]>,
): Promise<Page<T>> {
  const { limit, offset = 0, ...question } = query;
  if (tx.distant && limit !== undefined) {
    const [items, total] = await together([asked, tx.count(table, question)]);
    return { items, total };
  }
  const items = await asked;
  const tells = limit === undefined || (items.length > 0 && items.length < limit);
  return { items, total: tells ? offset + items.length : await tx.count(table, question) };
}
