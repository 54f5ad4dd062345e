import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { type Page, pickPage } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A public IPv6 address with its tags. */
export interface Eipv6View {
  readonly eip: Eipv6;
  readonly tags: readonly TagPair[];
}

/** Lists public IPv6 addresses by their heads alone. */
export const listEipv6Heads = readOperation(
  "eipv6/list-eipv6-heads",
  ({ tx }, query: Query<Eipv6>): Promise<Page<Pick<Eipv6, "id" | "revision">>> =>
    pickPage(tx, "eipv6", ["id", "revision"], query),
);

/** The whole of some public IPv6 addresses, in the order asked; those that are gone are left out. */
export const loadEipv6s = readOperation(
  "eipv6/load-eipv6s",
  async ({ tx }, ids: readonly string[]): Promise<Eipv6View[]> => {
    const [eips, tags] = await together([tx.getMany("eipv6", ids), tagsOf(tx, ids)]);
    return eips.map((eip) => ({ eip, tags: tags.get(eip.id) ?? [] }));
  },
);
