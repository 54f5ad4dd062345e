import type { RawRequest } from "../../kit/http.ts";
import { headerOf } from "../../kit/signing.ts";
import { incompleteSignature, invalidSignatureMethod } from "./refusals.ts";

/** What an ACS3 Authorization header says. */
export interface Acs3Authorization {
  readonly keyId: string;
  readonly signedNames: readonly string[];
  readonly signature: string;
}

// Without these under the signature, a recorded request could be turned into another call or sent again.
const mustSign = ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce"] as const;

/** Whether a request is of the V3 family; x-acs-action alone is no sign, because v1 clients send it too. */
export function isAcs3(request: RawRequest): boolean {
  if (headerOf(request, "authorization")?.startsWith("ACS3-") === true) return true;
  return headerOf(request, "x-acs-content-sha256") !== undefined;
}

function unreadable(): Error {
  const wanted = "ACS3-HMAC-SHA256 Credential=<AccessKeyId>,SignedHeaders=<a;b;c>,Signature=<64 hex digits>";
  return incompleteSignature(
    `The request signature is incomplete: Authorization must be \`${wanted}\`.`,
    `签名不符合规范：Authorization 应为 \`${wanted}\`。`,
  );
}

function checkNames(request: RawRequest, names: readonly string[]): void {
  const absent =
    mustSign.find((name) => !names.includes(name)) ??
    names.find((name) => headerOf(request, name) === undefined);
  if (absent === undefined) return;
  throw incompleteSignature(
    `The request signature is incomplete: the header ${absent} must be sent and signed.`,
    `签名不完整：请求头 ${absent} 必须发送并参与签名。`,
  );
}

const shape = new RegExp(
  "^ACS3-HMAC-SHA256\\s+Credential=([^,\\s]+)\\s*,\\s*SignedHeaders=([a-z0-9;_-]+)\\s*," +
    "\\s*Signature=([0-9a-f]{64})\\s*$",
);

/** Reads the Authorization header of a V3 request, or refuses it. */
export function readAuthorization(request: RawRequest): Acs3Authorization {
  const header = headerOf(request, "authorization") ?? "";
  if (/^ACS3-(?!HMAC-SHA256\s)[\w-]+\s/.test(header)) throw invalidSignatureMethod("ACS3-HMAC-SHA256");
  const [, keyId, names, signature] = shape.exec(header) ?? [];
  if (!keyId || !names || !signature) throw unreadable();
  const signedNames = names.split(";");
  checkNames(request, signedNames);
  return { keyId, signedNames, signature };
}
