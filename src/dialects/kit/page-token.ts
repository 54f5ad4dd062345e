/** What a page's token says: where the next page begins, and when the token was given. */
export interface PageToken {
  readonly offset: number;
  readonly givenAtMs: number;
}

/** Writes a token that says nothing to its reader. */
export function writePageToken({ offset, givenAtMs }: PageToken): string {
  return Buffer.from(`page:${offset}:${givenAtMs}`, "latin1").toString("base64url");
}

/** Reads a token; undefined for a text that is none. */
export function readPageToken(token: string): PageToken | undefined {
  const text = Buffer.from(token, "base64url").toString("latin1");
  const [, offset, givenAtMs] = /^page:(\d{1,9}):(\d{1,15})$/.exec(text) ?? [];
  return offset === undefined ? undefined : { offset: Number(offset), givenAtMs: Number(givenAtMs) };
}
