import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";

async function readRequest(message: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const target = message.url ?? "/";
  const mark = target.indexOf("?");
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) headers[name] = String(value);
  return {
    method: message.method ?? "",
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? "" : target.slice(mark + 1),
    headers,
    body: Buffer.concat(chunks),
    receivedAtMs: Date.now(),
    requestId: "3c140219-cfe9-470e-b241-907877d6fb03",
  };
}

/** What an SDK puts on the wire: runs `send` against a server that answers `body` to everything. */
export async function capture(
  body: string,
  send: (host: string) => Promise<unknown>,
): Promise<readonly RawRequest[]> {
  const requests: RawRequest[] = [];
  const server = createServer((message, response) => {
    void readRequest(message).then((request) => {
      requests.push(request);
      response.setHeader("content-type", "application/json");
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  try {
    await send(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return requests;
}

/** The only request of a capture. */
export async function captureOne(
  body: string,
  send: (host: string) => Promise<unknown>,
): Promise<RawRequest> {
  const [request, ...rest] = await capture(body, send);
  if (request === undefined || rest.length > 0) throw new Error("expected one request");
  return request;
}
