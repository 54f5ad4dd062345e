import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { lockKeyPairs } from "./lock-key-pairs.ts";

/** Deletes key pairs that no instance has, all of them or none. */
export const deleteKeyPairs = writeOperation(
  "key-pair/delete-key-pairs",
  async (work, { keyPairIds }: { readonly keyPairIds: readonly string[] }) => {
    const keyPairs = await lockKeyPairs(work, keyPairIds);
    const ids = keyPairs.map((one) => one.id);
    const [use] = await work.tx.find("instanceKeyPair", { where: { keyPairId: ids }, limit: 1 });
    if (use !== undefined) refuse({ kind: "key-pair.in-use", keyPair: use.keyPairId });
    await untagAll(work, ids);
    await work.tx.remove("keyPair", { id: ids });
  },
);
