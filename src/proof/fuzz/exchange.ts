import { request as send } from "node:http";
import type { Wire } from "./wire.ts";

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Where a cloud is to be found. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

const patienceMs = 30_000;

/** Sends one request on a connection of its own and gives the answer; rejects when none comes. */
export function exchange({ host, port }: Place, wire: Wire): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { ...wire.headers, "content-length": String(wire.body.length) };
    const what = { host, port, method: wire.method, path: wire.target, headers, timeout: patienceMs };
    const request = send({ ...what, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", reject);
    request.end(wire.body);
  });
}
