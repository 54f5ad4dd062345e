import { randomUUID } from "node:crypto";
import { rpcEnvelope } from "../../src/proof/fuzz/aliyun-envelopes.ts";
import { flattenAll } from "../../src/proof/fuzz/flatten-all.ts";
import { tc3Json, v2Form } from "../../src/proof/fuzz/tencent-envelopes.ts";
import { type Envelope, errandFor, type Wire } from "../../src/proof/fuzz/wire.ts";

/** Turns parameters into what one vendor's client would send with the key that is there by itself. */
export type Signer = (action: string, parameters: Readonly<Record<string, unknown>>) => Wire;

const credentials = { secretId: "vpcd-local", secretKey: "vpcd-local-secret" };

function signer(envelope: Envelope, version: string, region: string): Signer {
  return (name, parameters) => {
    const content =
      envelope.carries === "json"
        ? { json: JSON.stringify(parameters) }
        : { pairs: flattenAll(parameters, envelope.first) };
    const rest = { region, credentials, content, nowMs: Date.now(), nonce: randomUUID() };
    return envelope.seal(errandFor({ service: "vpc", version, name }, rest));
  };
}

/** API 3.0 over POST JSON. */
export const tc3 = (version: string): Signer => signer(tc3Json, version, "ap-guangzhou");

/** The v2 path over a POST form, in a region. */
export const v2In = (region: string): Signer => signer(v2Form, "", region);

/** QCloud v2 over a POST form. */
export const v2 = v2In("gz");

/** Alibaba RPC v1 over a POST form, asking for XML or JSON. */
export const rpc = (version: string, format: "XML" | "JSON"): Signer =>
  signer(rpcEnvelope({ method: "POST", format }), version, "cn-hangzhou");
