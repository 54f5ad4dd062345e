import { WireError } from "../../kit/wire-error.ts";

/** A parameter that is wrong, missing, or too much. */
export function invalidParameter(en: string, zh: string): WireError {
  return new WireError("InvalidParameter", { en, zh });
}

/** A common parameter that is not there. */
export function missingParameter(name: string): WireError {
  return invalidParameter(
    `The common parameter \`${name}\` is missing: send it in the query of a GET or the form of a POST.`,
    `缺少公共参数 \`${name}\`：GET 请求放在查询串中，POST 请求放在表单中。`,
  );
}

/** A secret id that nobody has, or that has been disabled. */
export function secretIdNotFound(): WireError {
  return new WireError("SecretidNotExit", {
    en: "The SecretId does not exist or is disabled: check that it is correct.",
    zh: "SecretId 不存在或已被禁用，请检查是否正确。",
  });
}

/** A signature that is not ours for this request; the vendor never says what it signed, so neither do we. */
export function authFailure(): WireError {
  return new WireError("AuthFailure", {
    en: "The signature is not valid: check SecretKey, SignatureMethod and the parameters that were signed.",
    zh: "签名验证失败，请检查 SecretKey、SignatureMethod 以及参与签名的参数。",
  });
}

/** A token that is missing, is not the key's, or has run out. */
export function tokenFailure(en: string, zh: string): WireError {
  return new WireError("TokenFailure", { en, zh });
}

/** A timestamp too far from the server's clock; the vendor's pages put this in the class of replays. */
export function outsideClockWindow(timestamp: string, nowMs: number, windowMs: number): WireError {
  const now = Math.floor(nowMs / 1000);
  const seconds = Math.floor(windowMs / 1000);
  return new WireError("ReplayAttack", {
    en: `Timestamp \`${timestamp}\` must be within ${seconds} s of the server's \`${now}\`.`,
    zh: `Timestamp \`${timestamp}\` 与服务器时间 \`${now}\` 相差不得超过 ${seconds} 秒。`,
  });
}

/** A method other than GET and POST. */
export function unsupportedProtocol(): WireError {
  return new WireError("UnsupportedProtocol", {
    en: "The HTTP method is not supported: use GET or POST.",
    zh: "不支持该 HTTP 请求方法，仅支持 GET 和 POST。",
  });
}
