import type { AccessKey, Principal } from "../dialects/kit/keys.ts";
import { findTemporaryKey } from "../operations/account/find-temporary-key.ts";
import type { Executor } from "../operations/execution/executor.ts";

/** Finds temporary keys in the store, whichever node made them. */
export function temporaryKeys(executor: Executor, nowMs: () => number) {
  return async (id: string): Promise<AccessKey | undefined> => {
    const call = { accountId: "", region: "", requestId: "", nowMs: nowMs(), seed: [], profile: "tencent" };
    const key = await executor.read(findTemporaryKey, call, { id });
    if (key === undefined) return undefined;
    const { secret, token, expiresAtMs } = key;
    return { id, secret, token, expiresAtMs, principal: key.principal as unknown as Principal };
  };
}
