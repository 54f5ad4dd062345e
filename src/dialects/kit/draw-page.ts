import type { Page } from "../../operations/kit/page.ts";
import type { ReadOperation } from "../../operations/kit/operation.ts";
import type { ActionContext } from "./action.ts";
import { asDrawn, type Fragment } from "./fragment.ts";

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

/** Lists a page, drawing only what changed since it was drawn last: a revision never shows two states. */
export async function drawPage<Q, V, O>(
  context: ActionContext,
  query: Q,
  drawing: Drawing<Q, V, O>,
): Promise<Page<O>> {
  const { items: heads, total } = await context.read(drawing.heads, query);
  const found = new Map<string, Fragment>();
  const missing: string[] = [];
  for (const head of heads) {
    const fragment = context.host.fragments.find(keyOf(drawing.name, head));
    if (fragment === undefined) missing.push(head.id);
    else found.set(head.id, fragment);
  }
  for (const view of missing.length === 0 ? [] : await context.read(drawing.load, missing)) {
    const head = drawing.headOf(view);
    found.set(head.id, context.host.fragments.keep(keyOf(drawing.name, head), drawing.draw(view)));
  }
  // One that went between the two looks is left out.
  const items = heads.map(({ id }) => found.get(id)).filter((fragment) => fragment !== undefined);
  return { items: items.map((fragment) => asDrawn<O>(fragment)), total };
}
