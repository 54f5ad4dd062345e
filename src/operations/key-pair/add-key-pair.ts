import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";

/** A key pair to be kept: the public half alone. */
export interface NewKeyPair {
  readonly name: string;
  readonly description?: string;
  readonly projectId?: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Whether another key pair may have the same public key. */
  readonly once?: boolean;
  readonly tags?: readonly TagPair[];
}

/** Keeps a key pair under a name that no other has. */
export const addKeyPair = writeOperation(
  "key-pair/add-key-pair",
  async (work, input: NewKeyPair): Promise<{ readonly keyPairId: string; readonly createdAtMs: number }> => {
    const { name, publicKey, fingerprint } = input;
    requireQuota(work, "keyPairsPerRegion", await work.tx.count("keyPair", {}));
    const [namesake] = await work.tx.find("keyPair", { where: { name }, limit: 1 });
    if (namesake !== undefined) refuse({ kind: "key-pair.name-taken", name });
    const same = input.once === true ? await work.tx.find("keyPair", { where: { fingerprint } }) : [];
    if (same[0] !== undefined) refuse({ kind: "key-pair.key-taken", keyPair: same[0].name });
    const keyPairId = work.mint("keyPair");
    const createdAtMs = work.call.nowMs;
    const { description = "", projectId = "0" } = input;
    await work.tx.insert("keyPair", [
      { id: keyPairId, name, description, projectId, publicKey, fingerprint, createdAtMs },
    ]);
    await tagNew(work, "keyPair", keyPairId, input.tags ?? []);
    return { keyPairId, createdAtMs };
  },
);
