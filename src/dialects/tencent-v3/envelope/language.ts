import type { RawRequest } from "../../kit/http.ts";
import { mentions, readPairs } from "../../kit/signing.ts";
import type { Language } from "../../kit/words.ts";

/** The language asked for; the vendor's two sites differ in their default, and ours is en-US. */
export function languageOf(wanted: string | undefined): Language {
  return wanted === "zh-CN" ? "zh-CN" : "en-US";
}

/** The language to refuse a request in, before anything in it has been verified. */
export function requestLanguage(request: RawRequest): Language {
  const header = request.headers["x-tc-language"];
  if (header !== undefined) return languageOf(header.trim());
  const source = request.method === "POST" ? request.body : request.query;
  if (!mentions(source, "Language")) return "en-US";
  return languageOf(new Map(readPairs(source.toString()) ?? []).get("Language"));
}
