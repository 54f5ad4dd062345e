import { hash } from "node:crypto";
import type { RawRequest } from "../../kit/http.ts";
import { headerOf, hostForms } from "../../kit/signing.ts";
import { invalidAuthorization } from "./refusals.ts";

const emptyHash = hash("sha256", "", "hex");
const unsignedHash = hash("sha256", "UNSIGNED-PAYLOAD", "hex");

function payloadHash(request: RawRequest): string {
  if (headerOf(request, "x-tc-content-sha256") === "UNSIGNED-PAYLOAD") return unsignedHash;
  return request.method === "POST" ? hash("sha256", request.body, "hex") : emptyHash;
}

type Spell = (name: string, value: string) => string;

// SDKs sign content-type as sent; the documentation lower-cases every value, as its demos do for x-tc-action.
const spellings: readonly Spell[] = [
  (name, value) => (name === "content-type" ? value : value.toLowerCase()),
  (_name, value) => value.toLowerCase(),
  (_name, value) => value,
];

type Header = readonly [name: string, value: string];

function headersOf(request: RawRequest, names: readonly string[]): readonly Header[] {
  return names.map((name) => {
    const value = headerOf(request, name);
    if (value !== undefined) return [name, value];
    throw invalidAuthorization(
      `SignedHeaders names \`${name}\`, which the request does not have.`,
      `SignedHeaders 中的 \`${name}\` 不在请求头中。`,
    );
  });
}

function block(headers: readonly Header[], host: string, spell: Spell): string {
  let text = "";
  for (const [name, value] of headers) text += `${name}:${spell(name, name === "host" ? host : value)}\n`;
  return text;
}

/** The canonical requests that a client may have signed for what arrived, the usual one first. */
export function* canonicalRequests(request: RawRequest, names: readonly string[]): Generator<string> {
  const headers = headersOf(request, names);
  const tail = `\n${names.join(";")}\n${payloadHash(request)}`;
  const query = request.method === "GET" ? request.query : "";
  const paths = request.path === "/" ? ["/"] : ["/", request.path];
  for (const spell of spellings) {
    for (const host of hostForms(headerOf(request, "host") ?? "")) {
      const signed = block(headers, host, spell);
      for (const path of paths) yield `${request.method}\n${path}\n${query}\n${signed}${tail}`;
    }
  }
}
