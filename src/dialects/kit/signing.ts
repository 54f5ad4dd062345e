import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from "node:crypto";
import { unescape as unescapeText } from "node:querystring";
import type { RawRequest } from "./http.ts";
import { maxParameters } from "./limits.ts";

/** One decoded name and value of a query or form, in the order sent. */
export type Pair = readonly [name: string, value: string];

const keptKeys = 4096;
const keyObjects = new Map<string, KeyObject>();

/** Adds to a map that forgets its oldest entry once it holds `limit`. */
export function keep<Value>(map: Map<string, Value>, name: string, value: Value, limit: number): Value {
  if (map.size >= limit) {
    const oldest = map.keys().next();
    if (!oldest.done) map.delete(oldest.value);
  }
  map.set(name, value);
  return value;
}

/** The secret as a key object; cached because Node 24 spends 30 us in an HMAC whose key is a Buffer. */
export function keyObjectOf(secret: string): KeyObject {
  return keyObjects.get(secret) ?? keep(keyObjects, secret, createSecretKey(secret, "utf8"), keptKeys);
}

/** One HMAC as text. */
export function hmac(
  algorithm: "sha1" | "sha256",
  key: KeyObject,
  text: string,
  encoding: "hex" | "base64",
): string {
  return createHmac(algorithm, key).update(text).digest(encoding);
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Decodes one part of a query or form; an escape that is no UTF-8 becomes U+FFFD instead of an exception. */
function decodePart(part: string): string {
  const spaced = part.includes("+") ? part.replaceAll("+", " ") : part;
  return spaced.includes("%") ? unescapeText(spaced) : spaced;
}

function pairOf(piece: string): Pair {
  const at = piece.indexOf("=");
  if (at < 0) return [decodePart(piece), ""];
  return [decodePart(piece.slice(0, at)), decodePart(piece.slice(at + 1))];
}

/** The parameters of a raw query or form; undefined when they are too many to sort for a stranger. */
export function readPairs(raw: string): readonly Pair[] | undefined {
  const pieces = raw.split("&", maxParameters + 1);
  if (pieces.length > maxParameters) return undefined;
  return pieces.filter((piece) => piece !== "").map(pairOf);
}

/** Whether a raw query or form has this parameter, told without decoding it. */
export function mentions(raw: string | Buffer, name: string): boolean {
  if (raw.length === 0) return false;
  const text = `${name}=`;
  for (let at = raw.indexOf(text); at >= 0; at = raw.indexOf(text, at + 1)) {
    if (at === 0 || raw[at - 1] === "&" || raw[at - 1] === 38) return true;
  }
  return false;
}

function byName(a: Pair, b: Pair): number {
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}

/** Pairs in the order of their names' bytes; equal names stay as sent. */
export function sortPairs(pairs: readonly Pair[]): readonly Pair[] {
  return [...pairs].sort(byName);
}

function join(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join("&");
}

const dotted = {
  all: (name: string) => name.replaceAll("_", "."),
  unlessLeading: (name: string) => (name.startsWith("_") ? name : name.replaceAll("_", ".")),
};

/**
 * The texts that Tencent's older clients may have signed for these parameters, the usual one first: they
 * disagree on whether `_` in a name becomes `.`, and on whether names are sorted before that or after.
 */
export function* signedTexts(pairs: readonly Pair[]): Generator<string> {
  const sorted = sortPairs(pairs);
  yield join(sorted);
  if (!pairs.some(([name]) => name.includes("_"))) return;
  for (const spell of [dotted.all, dotted.unlessLeading]) {
    const spelt = sorted.map(([name, value]): Pair => [spell(name), value]);
    yield join(spelt);
    yield join(sortPairs(spelt));
  }
}

/** A header's value, trimmed; names may be the caller's text, so that "constructor" must find nothing. */
export function headerOf(request: RawRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value.trim() : undefined;
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}

function withoutScheme(host: string): string {
  return host.replace(/^https?:\/\//i, "");
}

/**
 * The host as clients may have signed it, the usual form first: Tencent's Node SDK leaves the port out of
 * TC3, and tccli with a plain-HTTP endpoint signs, and sends, `http://host:port`.
 */
export function* hostForms(host: string): Generator<string> {
  yield host;
  const bare = withoutScheme(host);
  const name = withoutPort(bare);
  if (name !== host) yield name;
  if (bare !== host && bare !== name) yield bare;
  if (`http://${bare}` !== host) yield `http://${bare}`;
}

/** The first label of the host that was addressed, lower case; "" for an address or for what is no host. */
export function hostLabel(host: string): string {
  const name = withoutPort(withoutScheme(host));
  if (/^[\d.]+$/.test(name)) return "";
  return /^[a-z0-9-]+(?=\.|$)/i.exec(name)?.[0].toLowerCase() ?? "";
}
