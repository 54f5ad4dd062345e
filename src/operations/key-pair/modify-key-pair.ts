import { refuse } from "../../domain/fault/fault.ts";
import type { KeyPair } from "../../domain/instance/instance.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockKeyPairs } from "./lock-key-pairs.ts";

/** What about a key pair is to be different. */
export interface ModifyKeyPair {
  readonly keyPairId: string;
  readonly change: Partial<Pick<KeyPair, "name" | "description">>;
}

/** Changes what a key pair is called. */
export const modifyKeyPair = writeOperation(
  "key-pair/modify-key-pair",
  async (work, { keyPairId, change }: ModifyKeyPair) => {
    await lockKeyPairs(work, [keyPairId]);
    const { name } = change;
    const namesakes = name === undefined ? [] : await work.tx.find("keyPair", { where: { name } });
    if (name !== undefined && namesakes.some((one) => one.id !== keyPairId)) {
      refuse({ kind: "key-pair.name-taken", name });
    }
    if (Object.keys(change).length > 0) await work.tx.update("keyPair", { id: keyPairId }, change);
  },
);
