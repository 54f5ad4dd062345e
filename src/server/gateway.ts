import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Dialect } from "../dialects/kit/dialect.ts";
import type { Host } from "../dialects/kit/host.ts";
import type { HttpAnswer, RawRequest } from "../dialects/kit/http.ts";
import { jsonAnswer, labPrefix } from "./lab.ts";
import { edgeLimits } from "./limits.ts";
import type { OwnPages } from "./own-pages.ts";
import { newRequestId } from "./request-id.ts";
import { type Traffic, trafficOf } from "./traffic.ts";

// One byte more than the largest body that any vendor takes is enough for its dialect to refuse it in its own
// words.
function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      const room = edgeLimits.bodyBytes + 1 - size;
      if (room <= 0) return;
      chunks.push(chunk.length <= room ? chunk : chunk.subarray(0, room));
      size += Math.min(chunk.length, room);
    });
    message.on("end", () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    message.on("error", reject);
  });
}

// "POST http://vpc.tencentcloudapi.com/?a=b" is what a client sends to its proxy.
function splitTarget(target: string): { path: string; query: string } {
  const absolute = /^[a-z]+:\/\/[^/?]*/i.exec(target);
  const local = absolute === null ? target : target.slice(absolute[0].length);
  const mark = local.indexOf("?");
  if (mark < 0) return { path: local === "" ? "/" : local, query: "" };
  return { path: mark === 0 ? "/" : local.slice(0, mark), query: local.slice(mark + 1) };
}

async function receive(message: IncomingMessage, nowMs: number): Promise<RawRequest> {
  const body = await readBody(message);
  return {
    method: message.method ?? "GET",
    ...splitTarget(message.url ?? "/"),
    headers: message.headers as RawRequest["headers"],
    body,
    receivedAtMs: nowMs,
    requestId: newRequestId(nowMs),
  };
}

function send(response: ServerResponse, answer: HttpAnswer, traffic: Traffic): void {
  const length = Buffer.byteLength(answer.body);
  if (traffic.closing) response.setHeader("connection", "close");
  response.writeHead(answer.status, {
    "content-type": answer.contentType,
    "content-length": length,
    ...answer.headers,
  });
  response.end(answer.body);
}

/** Answers that no dialect gives: who a request is for decides who words its error. */
async function route(request: RawRequest, dialects: readonly Dialect[], host: Host): Promise<HttpAnswer> {
  for (const dialect of dialects) {
    const envelope = dialect.envelopes.find((one) => one.claims(request));
    if (envelope !== undefined) return dialect.answer(request, envelope, host);
  }
  const [first] = dialects;
  const [fallback] = first?.envelopes ?? [];
  // Something that no client of any vendor sends: API 3.0 says best what is missing.
  if (first !== undefined && fallback !== undefined) return first.answer(request, fallback, host);
  return jsonAnswer(404, { error: "no dialect is configured" });
}

/** The HTTP server that all dialects share, and what goes through it. */
export interface Gateway {
  readonly server: Server;
  readonly traffic: Traffic;
}

/** Makes the server; it does not listen yet. */
export function gateway(dialects: readonly Dialect[], host: Host, own: OwnPages): Gateway {
  const answer = async (message: IncomingMessage) => {
    const request = await receive(message, host.nowMs());
    if (request.path.startsWith(labPrefix)) return own(request, message.socket.remoteAddress ?? "");
    traffic.inFlight += 1;
    try {
      return await route(request, dialects, host);
    } finally {
      traffic.inFlight -= 1;
    }
  };
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    try {
      send(response, await answer(message), traffic);
    } catch (error) {
      if (message.destroyed && !message.complete) return;
      host.report(error, "the gateway");
      if (!response.headersSent) send(response, jsonAnswer(500, { error: "internal error" }), traffic);
    }
  };
  const server = createServer({ maxHeaderSize: edgeLimits.headerBytes }, (message, response) => {
    void handle(message, response);
  });
  const traffic = trafficOf(server);
  server.requestTimeout = edgeLimits.requestTimeoutMs;
  server.headersTimeout = edgeLimits.headersTimeoutMs;
  server.keepAliveTimeout = edgeLimits.keepAliveTimeoutMs;
  server.maxConnections = edgeLimits.connections;
  return { server, traffic };
}
