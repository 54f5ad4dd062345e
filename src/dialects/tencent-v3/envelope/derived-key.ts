import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { keep } from "../../kit/signing.ts";

const keptKeys = 1024;
const derived = new Map<string, KeyObject>();

/** A TC3 signing key, and how to have it remembered. */
export interface DerivedKey {
  readonly key: KeyObject;
  /** To be called once a signature held: the scope is the caller's text, and must not flush the cache. */
  readonly proved: () => void;
}

const alreadyKept = (): void => undefined;

function derive(secret: string, date: string, service: string): KeyObject {
  const dateKey = createHmac("sha256", `TC3${secret}`).update(date).digest();
  const serviceKey = createHmac("sha256", dateKey).update(service).digest();
  return createSecretKey(createHmac("sha256", serviceKey).update("tc3_request").digest());
}

/** The key for one secret, day and service; deriving it costs more than the rest of a verification. */
export function derivedKey(secret: string, date: string, service: string): DerivedKey {
  const name = `${date}\n${service}\n${secret}`;
  const known = derived.get(name);
  if (known !== undefined) return { key: known, proved: alreadyKept };
  const key = derive(secret, date, service);
  return { key, proved: () => keep(derived, name, key, keptKeys) };
}
