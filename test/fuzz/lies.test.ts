import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { growth } from "../../src/proof/fuzz/gauge.ts";
import { envelopes, fuzzAction, fuzzEnvelope, fuzzStreams, type Ground } from "../../src/proof/fuzz/run.ts";
import { harmlessCalls, harmlessIn } from "../../src/proof/fuzz/turn.ts";
import type { Dialect } from "../../src/proof/wire/outcome.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const estate = { ids: ["vpc-12345678"], addresses: ["10.0.0.1"], cidrs: ["10.0.0.0/24"], zones: ["z"] };
const id = "3f6e4d52-9b1a-4a55-8a3c-0123456789ab";

/** A cloud that answers everything alike. */
async function liar(listener: RequestListener): Promise<Ground> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    place: { host: "127.0.0.1", port },
    credentials: { secretId: "id", secretKey: "key" },
    estates: { "tencent-v3": estate, "qcloud-v2": estate, "aliyun-rpc": estate },
    complaints: () => [],
    sent: () => undefined,
  };
}

function answering(status: number, body: object, type = "application/json"): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { "content-type": type });
    response.end(JSON.stringify(body));
  };
}

const ofTencent = (Code: string) => ({ Response: { Error: { Code, Message: "" }, RequestId: id } });
const ofAliyun = (Code: string) => ({ Code, RequestId: id.toUpperCase() });
const aliyunType = "application/json;charset=utf-8";

async function fuzz(ground: Ground, dialect: Dialect): Promise<string | undefined> {
  const envelope = envelopes.find((one) => one.dialect === dialect);
  if (envelope === undefined) throw new Error(`no envelope of ${dialect}`);
  return fuzzAction(ground, envelope, harmlessIn(dialect), { seed: 1, runs: 3 });
}

describe("a cloud that answers what it may not is found out", () => {
  test("one that answers what it may is not", async () => {
    expect(
      await fuzz(await liar(answering(200, ofTencent("InvalidParameter"))), "tencent-v3"),
    ).toBeUndefined();
    expect(
      await fuzz(await liar(answering(400, ofAliyun("MissingParameter"), aliyunType)), "aliyun-rpc"),
    ).toBeUndefined();
  });

  test.each([
    ["tencent-v3", 200, ofTencent("NoSuchCode.AtAll"), "NoSuchCode.AtAll is documented neither"],
    ["tencent-v3", 200, ofTencent("InternalError"), "error of the server's own"],
    ["tencent-v3", 500, ofTencent("InvalidParameter"), "the status is 500"],
    ["tencent-v3", 200, { Response: { Error: { Code: "InvalidParameter" } } }, "no RequestId"],
    ["tencent-v3", 200, {}, "no Response"],
    [
      "qcloud-v2",
      200,
      { code: 4000, message: "", codeDesc: "NoSuchName" },
      "NoSuchName is documented neither",
    ],
    ["qcloud-v2", 200, { code: 0, message: "", codeDesc: "InvalidParameter" }, "code is 0"],
    ["qcloud-v2", 503, { code: 0, message: "", codeDesc: "Success" }, "the status is 503"],
  ] as const)("%s, status %i: %j", async (dialect, status, body, why) => {
    expect(await fuzz(await liar(answering(status, body)), dialect)).toContain(why);
  });

  test.each([
    [400, ofAliyun("NoSuchCode.AtAll"), "NoSuchCode.AtAll is documented neither"],
    [400, ofAliyun("InternalError"), "error of the server's own"],
    [500, ofAliyun("InternalError"), "the status is 500"],
    [200, ofAliyun("MissingParameter"), "the status is 200 with Code MissingParameter"],
  ])("aliyun-rpc, status %i: %j", async (status, body, why) => {
    expect(await fuzz(await liar(answering(status, body, aliyunType)), "aliyun-rpc")).toContain(why);
  });

  test("when a crooked call is answered with an error of the server's own", async () => {
    const ground = await liar(answering(200, ofTencent("InternalError")));
    const [envelope] = envelopes;
    if (envelope === undefined) throw new Error("no envelope");
    const told = await fuzzEnvelope(ground, envelope, harmlessIn(envelope.dialect), { seed: 1, runs: 3 });
    expect(told).toContain("error of the server's own");
  });

  test("when bytes are answered with a 5xx, or not at all", async () => {
    const broken = await liar(answering(502, {}));
    expect(await fuzzStreams(broken, harmlessCalls(), { seed: 1, runs: 40 })).toContain("the status is 502");
    const silent = await liar((request) => request.socket.destroy());
    expect(await fuzzStreams(silent, harmlessCalls(), { seed: 1, runs: 40 })).toContain("0 answers came");
  });

  test("when it says that something of its own went wrong", async () => {
    const ground = await liar(answering(200, ofTencent("InvalidParameter")));
    expect(await fuzz({ ...ground, complaints: () => ["it broke"] }, "tencent-v3")).toContain("it broke");
  });

  test("when something stays", () => {
    const before = { connections: 0, inFlight: 0, descriptors: 30, heapBytes: 0 };
    const after = { connections: 1, inFlight: 2, descriptors: 31, heapBytes: 2 ** 30 };
    expect(growth(before, after)).toHaveLength(4);
    expect(growth(before, before)).toEqual([]);
  });
});
