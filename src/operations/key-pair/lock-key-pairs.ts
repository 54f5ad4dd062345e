import { required } from "../../domain/fault/fault.ts";
import type { KeyPair } from "../../domain/instance/instance.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Reads and holds key pairs, all of which must exist. */
export async function lockKeyPairs(
  work: WriteWork,
  keyPairIds: readonly string[],
): Promise<readonly KeyPair[]> {
  const ids = [...new Set(keyPairIds)];
  const held = new Map((await work.tx.lock("keyPair", ids.toSorted())).map((one) => [one.id, one]));
  return ids.map((id) => required(held.get(id), { kind: "key-pair.not-found", keyPair: id }));
}
