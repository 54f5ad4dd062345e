import { WireError } from "../../kit/wire-error.ts";

/** `Missing<Name>`, the gateway's word for an absent common parameter; `where` says how it is sent. */
export function missing(name: string, where: string): WireError {
  return new WireError(`Missing${name}`, {
    en: `${name} is mandatory for this action: send it as ${where}.`,
    zh: `缺少必填的 ${name}，请以 ${where} 传入。`,
  });
}

/** A signature of which a part is missing or unreadable. */
export function incompleteSignature(en: string, zh: string): WireError {
  return new WireError("IncompleteSignature", { en, zh });
}

/** A parameter that is wrong. */
export function invalidParameter(en: string, zh: string): WireError {
  return new WireError("InvalidParameter", { en, zh });
}

/** A Format that is neither JSON nor XML. */
export function invalidFormat(): WireError {
  const en = "Specified parameter Format is not valid: use JSON or XML.";
  return new WireError("InvalidParameter.Format", { en, zh: "参数 Format 不合法，仅支持 JSON 或 XML。" });
}

/** A SignatureMethod or algorithm that is not spoken here. */
export function invalidSignatureMethod(right: string): WireError {
  return new WireError("InvalidSignatureMethod", {
    en: `Specified signature method is not valid: use ${right}.`,
    zh: `签名算法不合法，请使用 ${right}。`,
  });
}

/** An access key id that nobody has. */
export function accessKeyNotFound(): WireError {
  const words = { en: "Specified access key is not found.", zh: "指定的 AccessKeyId 不存在。" };
  return new WireError("InvalidAccessKeyId.NotFound", words, 404);
}

/** An access key that has been disabled. */
export function accessKeyInactive(): WireError {
  const words = { en: "Specified access key is disabled.", zh: "指定的 AccessKeyId 已被禁用。" };
  return new WireError("InvalidAccessKeyId.Inactive", words);
}

/** A v1 mismatch; Go's SDK splits on this very phrase, and Python's on its colon. */
export function rpcMismatch(stringToSign: string): WireError {
  const text =
    "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign;
  return new WireError("SignatureDoesNotMatch", { en: text, zh: text });
}

/** A V3 mismatch, in the form its SDKs print. */
export function acs3Mismatch(stringToSign: string): WireError {
  const text = `Specified signature does not match our calculation. server StringToSign is [${stringToSign}]`;
  return new WireError("SignatureDoesNotMatch", { en: text, zh: text });
}

/** A nonce that this key has already used. */
export function nonceUsed(): WireError {
  const words = {
    en: "Specified signature nonce was used already.",
    zh: "指定的 SignatureNonce 已被使用过。",
  };
  return new WireError("SignatureNonceUsed", words);
}

/** A time that is not written as the vendor writes times. */
export function timestampFormat(name: string): WireError {
  return new WireError("InvalidTimeStamp.Format", {
    en: `Specified time stamp is not well formatted: ${name} must be like 2026-01-02T03:04:05Z (UTC).`,
    zh: `时间格式错误：${name} 应形如 2026-01-02T03:04:05Z（UTC）。`,
  });
}

/** A time too far from the server's clock. */
export function timestampExpired(name: string, nowMs: number, windowMs: number): WireError {
  const now = `${new Date(nowMs).toISOString().slice(0, 19)}Z`;
  const minutes = Math.floor(windowMs / 60_000);
  return new WireError("InvalidTimeStamp.Expired", {
    en: `Specified time stamp is expired: ${name} must be within ${minutes} minutes of ${now}.`,
    zh: `时间已过期：${name} 与服务器时间 ${now} 相差不得超过 ${minutes} 分钟。`,
  });
}

/** A security token that has run out. */
export function tokenExpired(): WireError {
  const words = { en: "Specified SecurityToken is expired.", zh: "指定的 SecurityToken 已过期。" };
  return new WireError("InvalidSecurityToken.Expired", words);
}

/** A security token that is not this key's. */
export function tokenMismatch(): WireError {
  return new WireError("InvalidSecurityToken.MismatchWithAccessKey", {
    en: "Specified SecurityToken mismatch with the AccessKey.",
    zh: "指定的 SecurityToken 与 AccessKey 不匹配。",
  });
}

/** A method other than GET and POST. */
export function unsupportedMethod(): WireError {
  const words = {
    en: "This http method is not supported: use GET or POST.",
    zh: "仅支持 GET 和 POST 请求方法。",
  };
  return new WireError("UnsupportedHTTPMethod", words);
}
