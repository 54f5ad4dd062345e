import { createHmac } from "node:crypto";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import { requestOf } from "../signing/requests.ts";

/** How a v2 client signs; what is left out is what the documentation shows. */
export interface V2Parts {
  readonly method?: "GET" | "POST";
  readonly host?: string;
  readonly signedHost?: string;
  readonly path?: string;
  readonly signedPath?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly secret?: string;
  /** How names are signed. */
  readonly spell?: (name: string) => string;
  readonly sortSpelt?: boolean;
  readonly signs?: (name: string, value: string) => boolean;
  readonly signatureEnd?: string;
  readonly without?: string;
}

/** The documentation's parameters. */
export const documentedParameters: Readonly<Record<string, string>> = {
  Action: "DescribeInstances",
  "InstanceIds.0": "ins-09dx96dg",
  Nonce: "11886",
  Region: "ap-guangzhou",
  SecretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA",
  Timestamp: "1465185768",
};

/** The documentation's secret. */
export const documentedSecret = "Gu5t9xGARNpq86cd98joQYCN3Cozk1qA";

/** Signs v2; returns the signature alone. */
export function v2Signature(parts: V2Parts): string {
  const parameters = parts.parameters ?? documentedParameters;
  const spell = parts.spell ?? ((name) => name);
  const signed = Object.entries(parameters).filter(([name, value]) => parts.signs?.(name, value) ?? true);
  const order = (name: string): string => (parts.sortSpelt ? spell(name) : name);
  signed.sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
  const text = signed.map(([name, value]) => `${spell(name)}=${value}`).join("&");
  const host = parts.signedHost ?? parts.host ?? "cvm.api.qcloud.com";
  const algorithm = parameters["SignatureMethod"] === "HmacSHA256" ? "sha256" : "sha1";
  return createHmac(algorithm, parts.secret ?? documentedSecret)
    .update(`${parts.method ?? "GET"}${host}${parts.signedPath ?? "/v2/index.php"}?${text}`)
    .digest("base64");
}

/** A signed request, received when its timestamp says. */
export function v2Request(parts: V2Parts = {}): RawRequest {
  const method = parts.method ?? "GET";
  const parameters = parts.parameters ?? documentedParameters;
  const all = { ...parameters, Signature: v2Signature(parts) + (parts.signatureEnd ?? "") };
  const flat = new URLSearchParams(Object.entries(all).filter(([name]) => name !== parts.without)).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return requestOf({
    method,
    path: parts.path ?? "/v2/index.php",
    query: method === "GET" ? flat : "Action=Ignored",
    body: method === "GET" ? "" : flat,
    headers: { host: parts.host ?? "cvm.api.qcloud.com", ...(method === "POST" ? type : {}) },
    atSeconds: Number(parameters["Timestamp"]),
  });
}
