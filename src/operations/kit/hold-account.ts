import type { AccountHold } from "../../domain/account/account-hold.ts";
import type { WriteWork } from "./operation.ts";

/**
 * Holds what an account has across its regions until the end, so that one change at a time counts it: one
 * that goes alone is alone in its region only.
 */
export async function holdAccount(work: WriteWork, what: AccountHold["what"]): Promise<void> {
  const [held] = await work.tx.lock("accountHold", [what]);
  // Of two that make it at once the store refuses one, which then finds it and waits.
  if (held === undefined) await work.tx.insert("accountHold", [{ what }]);
}
