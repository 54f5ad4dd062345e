import type { AccessKey, KeyRing, Principal } from "../dialects/kit/keys.ts";
import { type AccountOptions } from "./options.ts";

function keysOf(account: AccountOptions): AccessKey[] {
  const root: Principal = { accountId: account.id, userId: account.id, userName: "root", kind: "root" };
  const own = (account.keys ?? []).map((key) => ({ ...key, principal: root }));
  const users = (account.users ?? []).flatMap((user, index) => {
    const userId = user.id ?? String(Number(account.id) + index + 1);
    const principal: Principal = { accountId: account.id, userId, userName: user.name, kind: "user" };
    return user.keys.map((key) => ({ ...key, principal }));
  });
  return [...own, ...users];
}

/** Every key that is configured. */
export function configuredKeys(accounts: readonly AccountOptions[]): AccessKey[] {
  return accounts.flatMap(keysOf);
}

/** Finds configured keys at once and temporary ones in the store. */
export function keyRing(
  keys: readonly AccessKey[],
  temporary: (id: string) => Promise<AccessKey | undefined>,
): KeyRing {
  const byId = new Map(keys.map((key) => [key.id, key]));
  // Not every store can be asked for a text with a NUL, and no key has one.
  return { find: (id) => byId.get(id) ?? (id.includes("\0") ? undefined : temporary(id)) };
}
