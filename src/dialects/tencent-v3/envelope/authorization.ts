import { invalidAuthorization } from "./refusals.ts";

/** What a TC3 Authorization header says. */
export interface Tc3Authorization {
  readonly keyId: string;
  readonly date: string;
  /** Whatever the client took for its product: "vpc", "127", "localhost:8080". */
  readonly service: string;
  /** As sent, `;` between names. */
  readonly signedHeaders: string;
  readonly signature: string;
}

// The service may hold slashes: Node's SDK puts `localhost:8080/prefix` there for an endpoint with a path.
const shape = new RegExp(
  "^TC3-HMAC-SHA256\\s+Credential=([^/,\\s]+)/(\\d{4}-\\d\\d-\\d\\d)/([^,\\s]+)/tc3_request\\s*," +
    "\\s*SignedHeaders=([a-z0-9;_-]+)\\s*,\\s*Signature=([0-9a-f]{64})\\s*$",
);

const wanted =
  "TC3-HMAC-SHA256 Credential=<SecretId>/<yyyy-mm-dd>/<service>/tc3_request, " +
  "SignedHeaders=content-type;host, Signature=<64 hex digits>";

/** Reads an Authorization header, or refuses it. */
export function readAuthorization(header: string | undefined): Tc3Authorization {
  const [, keyId, date, service, signedHeaders, signature] = shape.exec(header ?? "") ?? [];
  if (!keyId || !date || !service || !signedHeaders || !signature) {
    throw invalidAuthorization(
      `The Authorization header must be \`${wanted}\`.`,
      `Authorization 请求头格式错误，应为 \`${wanted}\`。`,
    );
  }
  return { keyId, date, service, signedHeaders, signature };
}

function checkSigned(names: readonly string[], name: string): void {
  if (names.includes(name)) return;
  throw invalidAuthorization(
    `SignedHeaders must include \`${name}\`.`,
    `SignedHeaders 必须包含 \`${name}\`。`,
  );
}

/** The names that were signed; content-type and host must be among them, or neither would be protected. */
export function signedNames(authorization: Tc3Authorization): readonly string[] {
  const names = authorization.signedHeaders.split(";");
  checkSigned(names, "content-type");
  checkSigned(names, "host");
  return names;
}
