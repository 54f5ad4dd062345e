import { refuse } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Puts key pairs into instances; one that is there already is left. */
export async function putKeyPairs(
  work: WriteWork,
  instanceIds: readonly string[],
  keyPairIds: readonly string[],
): Promise<void> {
  if (keyPairIds.length === 0) return;
  const wanted = [...new Set(keyPairIds)];
  const known = new Set((await work.tx.getMany("keyPair", wanted)).map((key) => key.id));
  const unknown = wanted.find((id) => !known.has(id));
  if (unknown !== undefined) refuse({ kind: "key-pair.not-found", keyPair: unknown });
  const present = await work.tx.find("instanceKeyPair", { where: { instanceId: instanceIds } });
  const has = new Set(present.map((row) => `${row.instanceId}/${row.keyPairId}`));
  const rows = instanceIds.flatMap((instanceId) => wanted.map((keyPairId) => ({ instanceId, keyPairId })));
  await work.tx.insert(
    "instanceKeyPair",
    rows.filter((row) => !has.has(`${row.instanceId}/${row.keyPairId}`)),
  );
}
