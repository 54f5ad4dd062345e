import { sortPairs, type Pair } from "../../kit/signing.ts";

function encodeUri(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair; as bytes it is U+FFFD.
    return encodeURIComponent(Buffer.from(text).toString());
  }
}

/** Percent-encodes as RFC 3986 does: everything but letters, digits and `-_.~`. */
export function percentEncode(text: string): string {
  const encoded = encodeUri(text);
  if (!/[!'()*]/.test(encoded)) return encoded;
  return encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Parameters sorted by name and encoded anew: clients all differ on the wire, and agree on this. */
export function canonicalQuery(pairs: readonly Pair[]): string {
  return sortPairs(pairs)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}
