import { WireError } from "../../kit/wire-error.ts";

/** A common parameter that is not there; `where` says how this envelope carries it. */
export function missingParameter(name: string, where: string): WireError {
  return new WireError("MissingParameter", {
    en: `The request is missing a required parameter \`${name}\`. Send it as ${where}.`,
    zh: `缺少必要参数 \`${name}\`，请以 ${where} 传入。`,
  });
}

/** A parameter or body whose shape is wrong. */
export function invalidParameter(en: string, zh: string): WireError {
  return new WireError("InvalidParameter", { en, zh });
}

/** An Authorization header that cannot be read, or that does not sign what it must. */
export function invalidAuthorization(en: string, zh: string): WireError {
  return new WireError("AuthFailure.InvalidAuthorization", { en, zh });
}

/** A secret id that nobody has, or that has been disabled. */
export function secretIdNotFound(): WireError {
  return new WireError("AuthFailure.SecretIdNotFound", {
    en: "The SecretId is not found, please ensure that your SecretId is correct.",
    zh: "SecretId 不存在，请检查 SecretId 是否正确、是否已被禁用或删除。",
  });
}

/** A signature that is not ours for this request; the vendor never says what it signed, so neither do we. */
export function signatureFailure(): WireError {
  return new WireError("AuthFailure.SignatureFailure", {
    en: "The provided credentials could not be validated. Please check your signature is correct.",
    zh: "提供的凭证未能通过验证，请检查签名是否正确。",
  });
}

/** A credential scope whose date is not the UTC date of the timestamp. */
export function scopeDateMismatch(date: string, expected: string): WireError {
  return new WireError("AuthFailure.SignatureFailure", {
    en: `The credential scope's date \`${date}\` must be X-TC-Timestamp's UTC date \`${expected}\`.`,
    zh: `凭证范围中的日期 \`${date}\` 必须与 X-TC-Timestamp 的 UTC 日期 \`${expected}\` 一致。`,
  });
}

/** A timestamp too far from the server's clock. */
export function signatureExpire(timestamp: string, nowMs: number, windowMs: number): WireError {
  const now = Math.floor(nowMs / 1000);
  const seconds = Math.floor(windowMs / 1000);
  return new WireError("AuthFailure.SignatureExpire", {
    en: `Signature expired: Timestamp \`${timestamp}\` is over ${seconds} s off the server's \`${now}\`.`,
    zh: `签名已过期：Timestamp \`${timestamp}\` 与服务器时间 \`${now}\` 相差不得超过 ${seconds} 秒。`,
  });
}

/** A token that is missing, is not the key's, or has run out. */
export function tokenFailure(en: string, zh: string): WireError {
  return new WireError("AuthFailure.TokenFailure", { en, zh });
}

/** A method other than GET and POST. */
export function unsupportedProtocol(): WireError {
  return new WireError("UnsupportedProtocol", {
    en: "The HTTP method is not supported: use GET or POST.",
    zh: "不支持该 HTTP 请求方法，仅支持 GET 和 POST。",
  });
}

/** A query or body over its limit. */
export function requestSizeLimitExceeded(part: string, limitBytes: number): WireError {
  return new WireError("RequestSizeLimitExceeded", {
    en: `The ${part} is larger than the limit of ${limitBytes} bytes.`,
    zh: `请求大小超过上限：${part} 不得超过 ${limitBytes} 字节。`,
  });
}
