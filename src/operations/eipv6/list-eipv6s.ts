import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { type Page, totalOf } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

/** A public IPv6 address with its tags. */
export interface Eipv6View {
  readonly eip: Eipv6;
  readonly tags: readonly TagPair[];
}

async function viewsOf(tx: ReadTx, eips: readonly Eipv6[]): Promise<Eipv6View[]> {
  const ids = eips.map((eip) => eip.id);
  const tags = await tagsOf(tx, ids);
  return eips.map((eip) => ({ eip, tags: tags.get(eip.id) ?? [] }));
}

/** Lists public IPv6 addresses by their heads alone. */
export const listEipv6Heads = readOperation(
  "eipv6/list-eipv6-heads",
  async ({ tx }, query: Query<Eipv6>): Promise<Page<Pick<Eipv6, "id" | "revision">>> => {
    const items = await tx.pick("eipv6", ["id", "revision"], query);
    return { items, total: await totalOf(tx, "eipv6", query, items.length) };
  },
);

/** The whole of some public IPv6 addresses, in the order asked; those that are gone are left out. */
export const loadEipv6s = readOperation(
  "eipv6/load-eipv6s",
  async ({ tx }, ids: readonly string[]): Promise<Eipv6View[]> => viewsOf(tx, await tx.getMany("eipv6", ids)),
);
