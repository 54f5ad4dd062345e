import type { RawRequest } from "./http.ts";
import type { AccessKey, KeyRing } from "./keys.ts";
import type { Language } from "./words.ts";

/**
 * A parameter as received: text from a query or form, typed JSON from a JSON body; never a class, never a
 * function.
 */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly Parameter[]
  | { readonly [name: string]: Parameter };

/** Named parameters, unflattened. */
export type Parameters = { readonly [name: string]: Parameter };

/** A request whose signature held. */
export interface OpenedCall {
  readonly action: string;
  /** "" where the caller sent none (unversioned QCloud v2). */
  readonly version: string;
  readonly region: string | undefined;
  readonly language: Language;
  /** Business parameters only: the common ones (Action, Version, signature parts) are already taken out. */
  readonly parameters: Parameters;
  /** Whether scalars in `parameters` carry JSON types; otherwise every scalar is text. */
  readonly typed: boolean;
  readonly key: AccessKey;
  /**
   * The first label of the host that the caller addressed, when it is a name: "vpc", "cvm",
   * "ecs-cn-hangzhou".
   */
  readonly hostLabel: string;
  /** The Host header as sent, for answers that repeat it. */
  readonly host: string;
  readonly format: "json" | "xml";
  readonly requestId: string;
  readonly receivedAtMs: number;
}

/** What an envelope needs to know of the server it runs in. */
export interface EnvelopeSettings {
  readonly keys: KeyRing;
  /** How far a request's timestamp may be from the server's clock. */
  readonly clockSkewMs: number;
  /** True the first time a nonce is seen within its window, false when it is a replay. */
  readonly rememberNonce: (keyId: string, nonce: string, nowMs: number) => boolean;
}

/** One way to sign and wrap a request. Throws a WireError for what it refuses. */
export interface Envelope {
  readonly name: string;
  /** Whether this request is shaped like this envelope; cheap, and never throws. */
  claims(request: RawRequest): boolean;
  /** Verifies the signature over what was received and unflattens the parameters. */
  open(request: RawRequest, settings: EnvelopeSettings): Promise<OpenedCall>;
}
