import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caller } from "../../src/proof/wire/caller.ts";
import type { Dialect } from "../../src/proof/wire/outcome.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { makeDatabase, type TestDatabase } from "../kit/postgres.ts";

const credentials = { secretId: "vpcd-local", secretKey: "vpcd-local-secret" };

// PostgreSQL keeps no NUL in a text: it is refused on every engine alike, before the store is asked.
describe.each(["memory", "postgres"])("text with a NUL, on %s", (engine) => {
  let database: TestDatabase | undefined;
  let cloud: Cloud;
  const complaints: string[] = [];
  beforeAll(async () => {
    if (engine === "postgres") database = await makeDatabase();
    cloud = await createCloud({
      ...(database !== undefined && { store: database.url }),
      rateLimits: { mode: "off", perSecond: {} },
      log: { level: "error", write: (line) => void complaints.push(line) },
    });
  });
  afterAll(async () => {
    await cloud.close();
    await database?.drop();
  });

  const call = (dialect: Dialect, secretId = credentials.secretId) =>
    caller({ endpoint: cloud.endpoint, dialect, credentials: { ...credentials, secretId } });

  test.each([
    ["tencent-v3", "CreateVpc", { VpcName: "a\0b", CidrBlock: "10.0.0.0/16" }, "InvalidParameter"],
    ["tencent-v3", "DescribeVpcs", { Filters: [{ Name: "vpc-name", Values: ["\0"] }] }, "InvalidParameter"],
    ["qcloud-v2", "CreateVpc", { vpcName: "a\0b", cidrBlock: "10.0.0.0/16" }, "InvalidParameter"],
    ["aliyun-rpc", "CreateVpc", { VpcName: "a\0b", CidrBlock: "10.0.0.0/8" }, "InvalidVpcName.Malformed"],
    ["aliyun-rpc", "CreateVpc", { Tag: [{ Key: "a", Value: "\0" }] }, "InvalidParameter"],
    ["aliyun-rpc", "DescribeVpcs", { VpcId: "vpc-\0" }, "InvalidParameter"],
  ] as const)("%s %s %j is refused", async (dialect, action, params, code) => {
    expect(await call(dialect)(action, params)).toMatchObject({ code });
    expect(complaints.splice(0)).toEqual([]);
  });

  test.each([
    ["qcloud-v2", "SecretidNotExit"],
    ["aliyun-rpc", "InvalidAccessKeyId.NotFound"],
  ] as const)("in a key's id, it is nobody's key: %s", async (dialect, code) => {
    expect(await call(dialect, "vpcd\0local")("DescribeVpcs")).toMatchObject({ code });
    expect(complaints.splice(0)).toEqual([]);
  });

  test("a list that begins before its first row is refused on every engine alike", async () => {
    const told = await call("qcloud-v2")("DescribeSecurityGroupEx", { offsetLine: -1 });
    expect(told).toMatchObject({ code: "InvalidParameter" });
    expect(complaints.splice(0)).toEqual([]);
  });

  test("half a surrogate pair is kept as what it is in UTF-8, on every engine alike", async () => {
    const made = await call("tencent-v3")("CreateVpc", { VpcName: "x\uD800", CidrBlock: "10.0.0.0/16" });
    expect(made).toHaveProperty("answer");
    const shown = await call("tencent-v3")("DescribeVpcs", {});
    expect(shown).toMatchObject({ answer: { VpcSet: [{ VpcName: "x\uFFFD" }] } });
  });
});
