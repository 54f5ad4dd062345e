import { randomUUID } from "node:crypto";
import { Agent, request as send } from "node:http";
import { signAliyun } from "./aliyun.ts";
import type { Dialect, Fields, Lost, Outcome } from "./outcome.ts";
import { signQcloud } from "./qcloud.ts";
import { type RawAnswer, readAnswer } from "./read-answer.ts";
import type { Credentials, SignedRequest, Signer } from "./signed.ts";
import { signTencent } from "./tencent.ts";

/** Where and as whom to call. */
export interface Door {
  /** `http://127.0.0.1:8760`. */
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly dialect: Dialect;
  /** The dialect's usual one when left out. */
  readonly region?: string;
  /** How long to wait for an answer. */
  readonly timeoutMs?: number;
  /** The sockets to use; all callers of a process share some when left out. */
  readonly agent?: Agent;
  /** The caller's clock. */
  readonly nowMs?: () => number;
}

/**
 * Makes one call and tells how it ended; it never throws. An action of another product than the dialect's
 * first is named with it: `cvm.RunInstances`, `ecs.CreateNetworkInterface`.
 */
export type Call = (action: string, params?: Fields) => Promise<Outcome<Fields>>;

const habits: Readonly<Record<Dialect, { sign: Signer; service: string; region: string }>> = {
  "tencent-v3": { sign: signTencent, service: "vpc", region: "ap-guangzhou" },
  "qcloud-v2": { sign: signQcloud, service: "vpc", region: "gz" },
  "aliyun-rpc": { sign: signAliyun, service: "vpc", region: "cn-hangzhou" },
};

const sharedAgent = new Agent({ keepAlive: true, maxSockets: 256 });

function exchange(
  endpoint: URL,
  { target, headers, body }: SignedRequest,
  { agent = sharedAgent, timeoutMs = 30_000 }: Door,
): Promise<RawAnswer | Lost> {
  return new Promise((resolve) => {
    const lose = (error: NodeJS.ErrnoException) =>
      resolve({ lost: error.code ?? error.message, sent: error.code !== "ECONNREFUSED" });
    const where = { host: endpoint.hostname, port: endpoint.port, path: target, method: "POST", agent };
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const request = send({ ...where, headers: { ...headers, ...length }, timeout: timeoutMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", lose);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", lose);
    request.end(body);
  });
}

/** Calls a cloud in one dialect without any vendor's SDK; what comes back is data, lost answers included. */
export function caller(door: Door): Call {
  const endpoint = new URL(door.endpoint);
  const { sign, service, region } = habits[door.dialect];
  return async (name, params = {}) => {
    const [action = "", product = service] = name.split(".").toReversed();
    const signed = sign({
      host: endpoint.host,
      credentials: door.credentials,
      region: door.region ?? region,
      service: product,
      action,
      params,
      nowMs: (door.nowMs ?? Date.now)(),
      nonce: randomUUID(),
    });
    const reply = await exchange(endpoint, signed, door);
    return "lost" in reply ? reply : readAnswer(door.dialect, reply);
  };
}
