import type { KeyPair } from "../../domain/instance/instance.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A key pair with the instances it is put into. */
export interface KeyPairView {
  readonly keyPair: KeyPair;
  readonly instanceIds: readonly string[];
  readonly tags: readonly TagPair[];
}

/** Lists key pairs. */
export const listKeyPairs = readOperation(
  "key-pair/list-key-pairs",
  async ({ tx }, query: Query<KeyPair>): Promise<Page<KeyPairView>> => {
    const { items, total } = await findPage(tx, "keyPair", query);
    if (items.length === 0) return { items: [], total };
    const ids = items.map((one) => one.id);
    const [uses, tags] = await together([
      tx.find("instanceKeyPair", { where: { keyPairId: ids } }),
      tagsOf(tx, ids),
    ]);
    return {
      items: items.map((keyPair) => ({
        keyPair,
        instanceIds: uses.filter((use) => use.keyPairId === keyPair.id).map((use) => use.instanceId),
        tags: tags.get(keyPair.id) ?? [],
      })),
      total,
    };
  },
);
