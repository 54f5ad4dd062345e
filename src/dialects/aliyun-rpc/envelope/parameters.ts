import { readFlat } from "../../kit/flat-parameters.ts";
import { mediaType, type RawRequest } from "../../kit/http.ts";
import type { Pair } from "../../kit/signing.ts";
import { invalidParameter } from "./refusals.ts";

/** The parameters in the query. */
export function readQuery(request: RawRequest): readonly Pair[] {
  return readFlat(request.query);
}

/** The parameters in the form body of a POST; any other body is refused rather than ignored. */
export function readForm(request: RawRequest): readonly Pair[] {
  if (request.method !== "POST" || request.body.length === 0) return [];
  const type = mediaType(request);
  if (type === "" || type === "application/x-www-form-urlencoded") return readFlat(request.body.toString());
  throw invalidParameter(
    "A body must have Content-Type application/x-www-form-urlencoded.",
    "请求体的 Content-Type 必须为 application/x-www-form-urlencoded。",
  );
}
