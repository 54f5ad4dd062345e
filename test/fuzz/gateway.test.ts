import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CloudName, type FoundAction, listActions } from "../../src/dialects/kit/contract.ts";
import { commonCodes } from "../../src/dialects/tencent-v3/common-codes.ts";
import { aliyunActions } from "../../src/dialects/aliyun-rpc/vocabulary.ts";
import { qcloudActions } from "../../src/dialects/qcloud-v2/vocabulary.ts";
import { tencentActions } from "../../src/dialects/tencent-v3/vocabulary.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { parametersFor, type World } from "./inputs.ts";
import { makeWorld } from "./world.ts";
import { rpc, type Signer, tc3, v2 } from "./requests.ts";
import { exchange, pour, type Reply } from "./send.ts";

// FUZZ_RUNS makes the long form; the seed of a failure is printed by fast-check.
const runs = Number(process.env["FUZZ_RUNS"] ?? 6);

let cloud: Cloud;
let world: World;
const complaints: string[] = [];
const write = process.stderr.write.bind(process.stderr);

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  world = await makeWorld(cloud);
  process.stderr.write = (text: string) => {
    if (text.startsWith("vpcd: ")) complaints.push(text);
    return write(text);
  };
});
afterAll(async () => {
  process.stderr.write = write;
  await cloud.close();
});

function documented(found: FoundAction): Set<string> {
  return new Set([...Object.values(found.action.errors).flat(), ...(found.action.errorsIntl ?? [])]);
}

function requireTencent(found: FoundAction, reply: Reply): void {
  expect([reply.status, reply.type]).toEqual([200, "application/json"]);
  const { Response } = JSON.parse(reply.body) as {
    Response: { RequestId: string; Error?: { Code: string } };
  };
  expect(Response.RequestId).toMatch(/^[0-9a-f-]{36}$/);
  const code = Response.Error?.Code;
  if (code === undefined) return;
  expect(code).not.toBe("InternalError");
  expect([code, documented(found).has(code) || commonCodes.has(code)]).toEqual([code, true]);
}

function requireV2(_found: FoundAction, reply: Reply): void {
  expect([reply.status, reply.type]).toEqual([200, "application/json"]);
  const answer = JSON.parse(reply.body) as { code: number; codeDesc: string };
  expect(Number.isInteger(answer.code)).toBe(true);
  expect(answer.codeDesc).not.toBe("InternalError");
}

function requireAliyun(_found: FoundAction, reply: Reply): void {
  expect([reply.body, reply.status < 500]).toEqual([reply.body, true]);
  if (reply.type.startsWith("text/xml")) {
    expect(reply.body).toMatch(/^<\?xml [^>]*\?><(\w+)>.*<\/\1>$/s);
    return;
  }
  const answer = JSON.parse(reply.body) as { RequestId: string; Code?: string };
  expect(answer.RequestId).toMatch(/^[0-9A-F-]{36}$/);
  // A few VPC actions answer a Code when all is well; the SDKs know these values as no errors.
  const well = answer.Code === undefined || ["200", "OK", "Success"].includes(answer.Code);
  expect([reply.body, reply.status === 200]).toEqual([reply.body, well]);
}

interface Target {
  readonly name: CloudName;
  readonly implemented: { has(service: string, action: string): boolean };
  readonly signer: (found: FoundAction) => Signer;
  readonly require: (found: FoundAction, reply: Reply) => void;
}

const targets: readonly Target[] = [
  {
    name: "tencent-v3",
    implemented: tencentActions,
    signer: (found) => tc3(found.version),
    require: requireTencent,
  },
  { name: "qcloud-v2", implemented: qcloudActions, signer: () => v2, require: requireV2 },
  {
    name: "aliyun-rpc",
    implemented: aliyunActions,
    signer: (found) => rpc(found.version, found.name.length % 2 === 0 ? "XML" : "JSON"),
    require: requireAliyun,
  },
];

describe.each(targets)(
  "parameters of any kind, sent to every action of $name",
  ({ name, implemented, signer, require }) => {
    const actions = listActions(name).filter((found) => implemented.has(found.service, found.name));

    test(
      `get documented answers only (${actions.length} actions, ${runs} each)`,
      { timeout: 600_000 },
      async () => {
        for (const found of actions) {
          const sign = signer(found);
          const told = async (parameters: Record<string, unknown>) => {
            require(found, await exchange(cloud, sign(found.name, parameters)));
            expect(complaints.splice(0)).toEqual([]);
          };
          await fc.assert(fc.asyncProperty(parametersFor(found, world), told), { numRuns: runs });
        }
      },
    );
  },
);

describe("bytes of any kind", () => {
  const whole = () => {
    const wire = tc3("2017-03-12")("DescribeVpcs", {});
    const head = Object.entries(wire.headers).map(([name, value]) => `${name}: ${value}`);
    const lines = ["POST / HTTP/1.1", ...head, `content-length: ${wire.body.length}`];
    return `${lines.join("\r\n")}\r\n\r\n${wire.body.toString()}`;
  };

  test("never bring the server down, nor make it answer 5xx", { timeout: 120_000 }, async () => {
    const mutation = fc.tuple(fc.nat(1200), fc.nat(60), fc.uint8Array({ maxLength: 24 }));
    await fc.assert(
      fc.asyncProperty(mutation, async ([at, cut, put]) => {
        const text = Buffer.from(whole());
        const bytes = Buffer.concat([text.subarray(0, at), Buffer.from(put), text.subarray(at + cut)]);
        expect(await pour(cloud, bytes)).not.toMatch(/^HTTP\/1\.1 5/);
      }),
      { numRuns: runs * 25 },
    );
    expect((await fetch(`${cloud.endpoint}/_vpcd/health`)).status).toBe(200);
    expect(complaints.splice(0)).toEqual([]);
  });

  test("leave memory where it was", { timeout: 120_000 }, async () => {
    const sign = tc3("2017-03-12");
    const round = async () => {
      for (let turn = 0; turn < 300; turn += 1) {
        await exchange(cloud, sign("CreateVpc", { VpcName: "x".repeat(2000), Nonsense: turn }));
        await exchange(cloud, v2("DescribeVpcEx", { junk: "y".repeat(2000) }));
      }
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    };
    await round();
    const before = await round();
    await round();
    const after = await round();
    // Garbage that has not been collected yet is not growth: only a trend across rounds is.
    expect(after - before).toBeLessThan(40 * 1024 * 1024);
  });
});
