import type { TemporaryKey } from "../../domain/account/temporary-key.ts";
import { readOperation } from "../kit/operation.ts";

/** Finds a temporary key by its id, whoever it was made for. */
export const findTemporaryKey = readOperation(
  "account/find-temporary-key",
  ({ tx }, { id }: { id: string }): Promise<TemporaryKey | undefined> => tx.get("temporaryKey", id),
);
