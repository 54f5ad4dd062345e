import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import type { Wire } from "../../src/proof/fuzz/wire.ts";
import { rpc, tc3, v2 } from "../fuzz/requests.ts";
import { exchange } from "../../src/proof/fuzz/exchange.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud();
});
afterAll(() => cloud.close());

const vpc = tc3("2017-03-12");
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const sentWith = (wire: Wire, headers: Record<string, string>): Wire => ({
  ...wire,
  headers: { ...wire.headers, ...headers },
});

describe("API 3.0's answers, byte for byte", () => {
  test("an empty list", async () => {
    const { status, type, body } = await exchange(cloud, vpc("DescribeVpcs", {}));
    expect([status, type]).toEqual([200, "application/json"]);
    expect(body).toMatch(new RegExp(`^{"Response":{"TotalCount":0,"VpcSet":\\[\\],"RequestId":"${uuid}"}}$`));
  });

  test("an error, with HTTP status 200 and nothing but Error and RequestId", async () => {
    const reply = await exchange(cloud, vpc("DeleteVpc", { VpcId: "vpc-00000000" }));
    expect([reply.status, reply.type]).toEqual([200, "application/json"]);
    const error = '{"Code":"ResourceNotFound","Message":"The VPC `vpc-00000000` does not exist."}';
    expect(reply.body).toMatch(new RegExp(`^{"Response":{"Error":${error},"RequestId":"${uuid}"}}$`));
  });

  test("the same error in Chinese when X-TC-Language asks for it", async () => {
    const wire = sentWith(vpc("DeleteVpc", { VpcId: "vpc-00000000" }), { "x-tc-language": "zh-CN" });
    const { Response } = JSON.parse((await exchange(cloud, wire)).body) as { Response: { Error: object } };
    expect(Response.Error).toEqual({ Code: "ResourceNotFound", Message: "私有网络 `vpc-00000000` 不存在。" });
  });

  test.each([
    ["Nonsense", {}, "2017-03-12", "InvalidAction", "`Nonsense`"],
    ["DescribeVpcs", {}, "2001-01-01", "NoSuchVersion", "`2001-01-01`"],
    ["DescribeVpcs", { VpcIdz: ["vpc-1"] }, "2017-03-12", "UnknownParameter", "Did you mean `VpcIds`?"],
    ["CreateVpc", { VpcName: "x" }, "2017-03-12", "MissingParameter", "`CidrBlock`"],
    ["CreateVpc", { VpcName: 3, CidrBlock: "x" }, "2017-03-12", "InvalidParameter", "`VpcName` is not valid"],
    [
      "DescribeVpcs",
      { Filters: [{ Name: 1, Values: [] }] },
      "2017-03-12",
      "InvalidParameter",
      "`Filters.0.Name`",
    ],
    [
      "CreateVpc",
      { VpcName: "x", CidrBlock: "10.0.0.1/16" },
      "2017-03-12",
      /^InvalidParameterValue/,
      "CidrBlock",
    ],
    [
      "DescribeVpcs",
      { Filters: [{ Name: "no-such", Values: ["x"] }] },
      "2017-03-12",
      /^InvalidParameter/,
      "no-such",
    ],
  ])("%s %j (%s) is refused with %s", async (action, parameters, version, code, words) => {
    const { body } = await exchange(cloud, tc3(version)(action, parameters));
    const { Error: error } = (JSON.parse(body) as { Response: { Error: { Code: string; Message: string } } })
      .Response;
    expect(error.Code).toMatch(code instanceof RegExp ? code : new RegExp(`^${code}$`));
    expect(error.Message).toContain(words);
  });

  test("an unknown or missing region, by name", async () => {
    const codeOf = async (region: string) => {
      const { body } = await exchange(cloud, sentWith(vpc("DescribeVpcs", {}), { "x-tc-region": region }));
      return (JSON.parse(body) as { Response: { Error: { Code: string } } }).Response.Error.Code;
    };
    expect(await codeOf("mars-north")).toBe("UnsupportedRegion");
    expect(await codeOf("")).toBe("MissingParameter");
  });

  test("numbers and booleans sent as strings are accepted, and the reverse is refused", async () => {
    const made = await exchange(cloud, vpc("CreateVpc", { VpcName: "typed", CidrBlock: "10.9.0.0/16" }));
    expect(made.body).toContain('"VpcName":"typed"');
    const listed = await exchange(cloud, vpc("DescribeNetworkInterfaces", { Limit: "1", Offset: "0" }));
    expect(listed.body).toContain('"TotalCount":0');
    const flag = await exchange(cloud, vpc("CreateVpc", { VpcName: true, CidrBlock: "10.8.0.0/16" }));
    expect(flag.body).toContain('"Code":"InvalidParameter"');
  });

  test("a client that uses the server as its HTTP proxy sends absolute targets", async () => {
    const wire = { ...vpc("DescribeVpcs", {}), target: "http://vpc.tencentcloudapi.com/" };
    expect((await exchange(cloud, wire)).body).toContain('"VpcSet"');
  });
});

describe("QCloud v2's answers, byte for byte", () => {
  test("a list and an error, both with HTTP status 200 and an int code", async () => {
    const { status, type, body } = await exchange(
      cloud,
      v2("DescribeVpcEx", { vpcName: "none of this name" }),
    );
    expect([status, type]).toEqual([200, "application/json"]);
    expect(body).toBe('{"code":0,"message":"","codeDesc":"Success","totalCount":0,"data":[]}');
    const refused = await exchange(cloud, v2("DeleteVpc", { vpcId: "vpc-00000000" }));
    const message = '"message":"The VPC `vpc-00000000` does not exist."';
    expect(refused.body).toBe(`{"code":5000,${message},"codeDesc":"InvalidVpc.NotFound"}`);
    expect(refused.status).toBe(200);
  });

  test("an unknown action, region and a missing parameter", async () => {
    expect(JSON.parse((await exchange(cloud, v2("Nonsense", {}))).body)).toMatchObject({
      codeDesc: "InvalidAction",
    });
    expect(JSON.parse((await exchange(cloud, v2("CreateVpc", { vpcName: "x" }))).body)).toMatchObject({
      code: 4000,
      message: expect.stringContaining("`cidrBlock`"),
    });
  });
});

describe("Alibaba Cloud's answers, byte for byte", () => {
  const upper = uuid.replaceAll("a-f", "A-F").replace("[89ab]", "[89AB]");

  test("JSON: status, type, the five strings of an error", async () => {
    const call = rpc("2014-05-26", "JSON")("DeleteNetworkInterface", { NetworkInterfaceId: "eni-none" });
    const { status, type, body } = await exchange(cloud, call);
    expect([status, type]).toEqual([404, "application/json;charset=utf-8"]);
    const answer = JSON.parse(body) as Record<string, string>;
    expect(Object.keys(answer)).toEqual(["RequestId", "HostId", "Code", "Message", "Recommend"]);
    expect(Object.values(answer).every((value) => typeof value === "string")).toBe(true);
    expect(answer).toMatchObject({
      Code: "InvalidEniId.NotFound",
      HostId: "fuzz.local",
      RequestId: expect.stringMatching(new RegExp(`^${upper}$`)),
      Recommend: `https://api.aliyun.com/troubleshoot?q=InvalidEniId.NotFound&product=Ecs&requestId=${answer["RequestId"]}`,
    });
  });

  test("XML: the same error, and an answer whose root is the action's", async () => {
    const call = rpc("2014-05-26", "XML");
    const refused = await exchange(cloud, call("DeleteNetworkInterface", { NetworkInterfaceId: "eni-none" }));
    expect([refused.status, refused.type]).toEqual([404, "text/xml;charset=utf-8"]);
    expect(refused.body).toMatch(
      /^<\?xml version='1\.0' encoding='UTF-8'\?><Error><RequestId>.*<\/RequestId><HostId>fuzz\.local<\/HostId><Code>InvalidEniId\.NotFound<\/Code>/,
    );
    const listed = await exchange(cloud, call("DescribeNetworkInterfaces", {}));
    expect(listed.body).toMatch(/<DescribeNetworkInterfacesResponse><RequestId>/);
  });

  test("unknown action, version, region and a missing parameter", async () => {
    const codeOf = async (version: string, action: string, parameters: Record<string, unknown> = {}) => {
      const { status, body } = await exchange(cloud, rpc(version, "JSON")(action, parameters));
      return [status, (JSON.parse(body) as { Code: string }).Code];
    };
    expect(await codeOf("2014-05-26", "Nonsense")).toEqual([404, "InvalidAction.NotFound"]);
    expect(await codeOf("1999-01-01", "DescribeVpcs")).toEqual([404, "InvalidVersion"]);
    expect(await codeOf("2014-05-26", "AttachNetworkInterface")).toEqual([400, "MissingParameter"]);
  });

  test("one port serves every dialect, and each sees what the others made", async () => {
    await exchange(cloud, vpc("CreateVpc", { VpcName: "seen by v2", CidrBlock: "10.7.0.0/16" }));
    const seen = await exchange(cloud, v2("DescribeVpcEx", { vpcName: "seen by v2" }));
    expect(JSON.parse(seen.body)).toMatchObject({
      code: 0,
      totalCount: 1,
      data: [{ cidrBlock: "10.7.0.0/16" }],
    });
    const elsewhere = rpc("2016-04-28", "JSON")("DescribeVpcs", { VpcName: "seen by v2" });
    expect(JSON.parse((await exchange(cloud, elsewhere)).body)).toMatchObject({ TotalCount: 0 });
  });
});

describe("requests of nobody's shape", () => {
  test.each([
    ["GET", "/", "", "AuthFailure.InvalidAuthorization|MissingParameter"],
    ["POST", "/", "x", "AuthFailure.InvalidAuthorization|MissingParameter"],
    ["PUT", "/", "", "UnsupportedProtocol"],
    ["GET", "/favicon.ico?Action=DescribeVpcs", "", "AuthFailure.InvalidAuthorization|MissingParameter"],
  ])("%s %s is told what API 3.0 misses", async (method, target, text, codes) => {
    const reply = await exchange(cloud, { method, target, headers: { host: "x" }, body: Buffer.from(text) });
    expect([reply.status, reply.type]).toEqual([200, "application/json"]);
    const { Response } = JSON.parse(reply.body) as { Response: { Error: { Code: string } } };
    expect(Response.Error.Code).toMatch(new RegExp(`^(${codes})$`));
  });

  test("a body larger than any vendor takes gets the vendor's own code", async () => {
    const body = Buffer.alloc(12 * 1024 * 1024, "{");
    const large = await exchange(cloud, { ...vpc("DescribeVpcs", {}), body });
    expect(large.body).toContain('"Code":"RequestSizeLimitExceeded"');
    const form = await exchange(cloud, { ...v2("DescribeVpcEx", {}), body });
    expect(JSON.parse(form.body)).toMatchObject({ codeDesc: "InvalidParameter" });
    const call = rpc("2016-04-28", "JSON")("DescribeVpcs", {});
    const query = call.body.toString();
    const aliyun = await exchange(cloud, { ...call, target: `/?${query}`, body });
    expect(aliyun.status).toBeLessThan(500);
  });
});
