import type { AccessKey } from "../../kit/keys.ts";
import { sameText } from "../../kit/signing.ts";
import { secretIdNotFound, tokenFailure } from "./refusals.ts";

/**
 * Refuses a key that is not there; the vendor answers alike for one that is disabled and one that never was.
 */
export function usable(key: AccessKey | undefined): AccessKey {
  if (key === undefined || key.disabled === true) throw secretIdNotFound();
  return key;
}

/** Refuses a temporary key without its own token or past its end, and a permanent key with any token. */
export function checkToken(key: AccessKey, token: string | undefined, nowMs: number): void {
  if (!sameText(token ?? "", key.token ?? "")) {
    if (key.token === undefined)
      throw tokenFailure("A permanent key takes no token.", "永久密钥不应携带 Token。");
    throw tokenFailure("The token does not belong to this SecretId.", "Token 与 SecretId 不匹配。");
  }
  if (key.expiresAtMs !== undefined && nowMs >= key.expiresAtMs) {
    throw tokenFailure(
      "The token has expired: ask for new temporary keys.",
      "Token 已过期，请重新获取临时密钥。",
    );
  }
}
