import { isUtf8 } from "node:buffer";
import type { Parameters } from "../../kit/envelope.ts";
import { mediaType, type RawRequest } from "../../kit/http.ts";
import { maxNesting } from "../../kit/limits.ts";
import { WireError } from "../../kit/wire-error.ts";
import { invalidParameter } from "./refusals.ts";

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  const children: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return children.every((child) => nestsWithin(child, levels - 1));
}

function isObject(value: unknown): value is Parameters {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidParameter("The request body is not valid JSON.", "请求体不是合法的 JSON。");
  }
}

function checkMediaType(request: RawRequest): void {
  if (request.headers["content-type"] === "application/json") return;
  const type = mediaType(request);
  if (type === "application/json") return;
  if (type === "multipart/form-data") {
    throw new WireError("InvalidRequest", {
      en: "This API does not take multipart/form-data: send application/json.",
      zh: "该接口不支持 multipart/form-data，请使用 application/json。",
    });
  }
  throw invalidParameter(
    "A POST signed with TC3-HMAC-SHA256 must have Content-Type `application/json`.",
    "使用 TC3-HMAC-SHA256 签名的 POST 请求，Content-Type 必须为 `application/json`。",
  );
}

/** The parameters of a JSON body; an empty body has none. */
export function readJsonBody(request: RawRequest): Parameters {
  checkMediaType(request);
  if (request.body.length === 0) return {};
  if (!isUtf8(request.body))
    throw invalidParameter("The request body is not UTF-8.", "请求体不是 UTF-8 编码。");
  const value = parse(request.body.toString());
  if (!isObject(value)) {
    throw invalidParameter("The request body must be a JSON object.", "请求体必须是 JSON 对象。");
  }
  if (!nestsWithin(value, maxNesting)) {
    throw invalidParameter(
      `The request body nests deeper than ${maxNesting} levels.`,
      `请求体的嵌套层数超过上限 ${maxNesting}。`,
    );
  }
  return value;
}
