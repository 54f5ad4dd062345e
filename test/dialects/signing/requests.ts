import type { EnvelopeSettings, Envelope, OpenedCall } from "../../../src/dialects/kit/envelope.ts";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import type { AccessKey } from "../../../src/dialects/kit/keys.ts";
import type { WireError } from "../../../src/dialects/kit/wire-error.ts";

/** The secret of every published Tencent vector. */
export const publishedSecret = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

/** A key of an account's root. */
export function keyOf(id: string, secret: string, more: Partial<AccessKey> = {}): AccessKey {
  const principal = {
    accountId: "100000000001",
    userId: "100000000001",
    userName: "root",
    kind: "root",
  } as const;
  return { id, secret, principal, ...more };
}

/** Settings that know these keys and remember nonces without end. */
export function settingsFor(
  keys: readonly AccessKey[],
  more: Partial<EnvelopeSettings> = {},
): EnvelopeSettings {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const nonces = new Set<string>();
  const rememberNonce = (keyId: string, nonce: string): boolean => {
    const isNew = !nonces.has(`${keyId}/${nonce}`);
    nonces.add(`${keyId}/${nonce}`);
    return isNew;
  };
  return { keys: { find: (id) => byId.get(id) }, clockSkewMs: 300_000, rememberNonce, ...more };
}

/** What a test says of a request; the rest is usual. */
export interface RequestParts {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly atSeconds?: number;
}

/** A request as it would have come off the socket. */
export function requestOf(parts: RequestParts): RawRequest {
  return {
    method: parts.method ?? "POST",
    path: parts.path ?? "/",
    query: parts.query ?? "",
    headers: parts.headers ?? {},
    body: Buffer.from(parts.body ?? ""),
    receivedAtMs: (parts.atSeconds ?? 1_551_113_065) * 1000,
    requestId: "3c140219-cfe9-470e-b241-907877d6fb03",
  };
}

/** The refusal that opening a request ends in; a request that opens, or another error, fails the test. */
export async function refusalOf(
  envelope: Envelope,
  request: RawRequest,
  settings: EnvelopeSettings,
): Promise<WireError> {
  let opened: OpenedCall;
  try {
    opened = await envelope.open(request, settings);
  } catch (error) {
    if (error instanceof Error && error.name === "WireError") return error as WireError;
    throw error;
  }
  throw new Error(`opened ${opened.action}`);
}
