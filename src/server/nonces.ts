import { edgeLimits } from "./limits.ts";

// Twice the clock window of those who remember nonces.
const windowMs = 30 * 60 * 1000;

/** Remembers each key's nonces for as long as a signature with them could be good. */
export function nonceMemory() {
  const seen = new Map<string, number>();
  const forgetOld = (nowMs: number) => {
    for (const [key, atMs] of seen) {
      if (atMs > nowMs - windowMs && seen.size <= edgeLimits.noncesRemembered) return;
      seen.delete(key);
    }
  };
  return (keyId: string, nonce: string, nowMs: number): boolean => {
    forgetOld(nowMs);
    const key = `${keyId}|${nonce}`;
    if (seen.has(key)) return false;
    seen.set(key, nowMs);
    return true;
  };
}
