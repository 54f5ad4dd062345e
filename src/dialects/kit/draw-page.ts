import type { Page } from "../../operations/kit/page.ts";
import { type ReadOperation, readOperation } from "../../operations/kit/operation.ts";
import type { ActionContext } from "./action.ts";
import { asDrawn } from "./fragment.ts";

/** Enough of a resource to know whether its drawing is still true. */
export interface Head {
  readonly id: string;
  readonly revision: number;
}

/** How a kind of resource is listed, loaded and drawn. */
export interface Drawing<Q, V, O> {
  /** Tells this kind of drawing from others of the same resource. */
  readonly name: string;
  readonly heads: ReadOperation<Q, Page<Head>>;
  readonly load: ReadOperation<readonly string[], readonly V[]>;
  headOf(view: V): Head;
  draw(view: V): O;
}

const keyOf = (name: string, { id, revision }: Head) => `${name}/${id}@${revision}`;

/** One page as one instant shows it: what is on it, and what of that was not drawn yet. */
interface Seen<V> extends Page<Head> {
  readonly views: readonly V[];
}

/**
 * The question for a page. What is on it and what it looks like are asked together, for between two looks an
 * address may move from one resource to another, and a page would show it at neither or at both.
 */
function pageQuestion<Q, V, O>(
  drawing: Drawing<Q, V, O>,
  isDrawn: (head: Head) => boolean,
  lasting: boolean,
): ReadOperation<Q, Seen<V>> {
  const { heads, load } = drawing;
  return readOperation(
    `page/${drawing.name}`,
    async (work, query) => {
      const page = await heads.run(work, query);
      const missing = page.items.filter((head) => !isDrawn(head)).map(({ id }) => id);
      return { ...page, views: missing.length === 0 ? [] : await load.run(work, missing) };
    },
    { lasting },
  );
}

/** Lists a page, drawing only what changed since it was drawn last: a revision never shows two states. */
export async function drawPage<Q, V, O>(
  context: ActionContext,
  query: Q,
  drawing: Drawing<Q, V, O>,
): Promise<Page<O>> {
  const { fragments } = context.host;
  const find = (head: Head) => fragments.find(keyOf(drawing.name, head));
  const keep = (view: V) => {
    const key = keyOf(drawing.name, drawing.headOf(view));
    if (fragments.find(key) === undefined) fragments.keep(key, drawing.draw(view));
  };
  const ask = async (lasting: boolean) => {
    const isDrawn = (head: Head) => find(head) !== undefined;
    const { items, total, views } = await context.read(pageQuestion(drawing, isDrawn, lasting), query);
    let found = items.map(find);
    // A lasting answer comes again with its views, which were drawn the first time.
    if (found.includes(undefined)) {
      for (const view of views) keep(view);
      found = items.map(find);
    }
    const drawn = found.filter((fragment) => fragment !== undefined);
    return { drawn, total, whole: drawn.length === items.length };
  };
  const first = await ask(drawing.heads.lasting);
  // What was drawn for a lasting answer may have been dropped since.
  const { drawn, total } = first.whole ? first : await ask(false);
  return { items: drawn.map((fragment) => asDrawn<O>(fragment)), total };
}
