import type { FoundAction } from "../../dialects/kit/contract.ts";
import type { Pair } from "../wire/flatten.ts";
import type { Dialect } from "../wire/outcome.ts";
import type { Credentials } from "../wire/signed.ts";

/** A request as it goes onto a socket. */
export interface Wire {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What an envelope carries: the text of a JSON body, or flat pairs. */
export type Content = { readonly json: string | Buffer } | { readonly pairs: readonly Pair[] };

/** A call before it is signed. */
export interface Errand {
  readonly service: string;
  readonly version: string;
  readonly action: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly content: Content;
  readonly nowMs: number;
  /** Never the same twice. */
  readonly nonce: string;
}

/** One way to carry and to sign a call. */
export interface Envelope {
  readonly name: string;
  readonly dialect: Dialect;
  readonly carries: "json" | "pairs";
  /** The number of a list's first item in flat names. */
  readonly first: 0 | 1;
  readonly seal: (errand: Errand) => Wire;
}

/** The host that requests are signed for, wherever they are sent. */
export const signedHost = "fuzz.local";

/** The headers of a form. */
export const formHeaders = { host: signedHost, "content-type": "application/x-www-form-urlencoded" } as const;

/** The pairs of a content that has some. */
export function pairsOf(content: Content): readonly Pair[] {
  return "pairs" in content ? content.pairs : [];
}

/** An errand for an action of a contract. */
export function errandFor(
  { service, version, name: action }: Pick<FoundAction, "service" | "version" | "name">,
  rest: Pick<Errand, "region" | "credentials" | "content" | "nowMs" | "nonce">,
): Errand {
  return { service, version, action, ...rest };
}
