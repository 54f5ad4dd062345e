import { request as send } from "node:http";
import { connect } from "node:net";
import type { Cloud } from "../../src/server/index.ts";
import type { Wire } from "./requests.ts";

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Sends one request and gives the answer. */
export function exchange(cloud: Cloud, wire: Wire): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: cloud.host, port: cloud.port, method: wire.method, path: wire.target };
    const headers = { ...wire.headers, "content-length": String(wire.body.length) };
    const request = send({ ...options, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on("error", reject);
    request.end(wire.body);
  });
}

/** Writes bytes to a socket and gives whatever comes back before it closes, or before a second is over. */
export function pour(cloud: Cloud, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let back = "";
    const socket = connect(cloud.port, cloud.host, () => socket.end(bytes));
    const done = () => {
      socket.destroy();
      resolve(back);
    };
    socket.setTimeout(1000, done);
    socket.on("data", (chunk: Buffer) => (back += chunk.toString("latin1")));
    socket.on("close", done);
    socket.on("error", done);
  });
}
