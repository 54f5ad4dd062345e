import { afterEach, describe, expect, test } from "vitest";
import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient, qcloudClient, tencentClients } from "../kit/clients.ts";
import { startProgram } from "../server/program.ts";

let cloud: Cloud;
afterEach(() => cloud.close());

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly requestId?: string;
  readonly [name: string]: unknown;
}

async function logged(level: "info" | "warn" | "error", options: CloudOptions = {}) {
  const texts: string[] = [];
  const write = (text: string) => void texts.push(text);
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    log: { level, write },
    ...options,
  });
  const lines = () => texts.map((text) => JSON.parse(text) as Line);
  return { texts, lines, requests: () => lines().filter(({ msg }) => msg === "request") };
}

describe("a request is one line", () => {
  test("with who, what, where, and how it ended, in every dialect", async () => {
    const { requests } = await logged("info");
    const { vpc } = tencentClients(cloud);
    const { RequestId } = await vpc.DescribeVpcs({});
    const refusal = await vpc.DeleteVpc({ VpcId: "vpc-00000000" }).catch((error: unknown) => error);
    await qcloudClient(cloud)("DescribeVpcEx");
    const { RequestId: theirs } = await popClient(cloud, "ecs")("DescribeRegions");
    const of = { account: "100000000001", level: "info", ms: expect.any(Number), time: expect.any(String) };
    const [listed, refused, legacy, regions] = requests();
    expect(requests()).toHaveLength(4);
    const tencent = { ...of, dialect: "tencent-v3", region: "ap-guangzhou" };
    expect(listed).toMatchObject({ ...tencent, action: "DescribeVpcs", code: "OK", requestId: RequestId });
    expect(refused).toMatchObject({
      ...tencent,
      action: "DeleteVpc",
      code: "ResourceNotFound",
      requestId: (refusal as { requestId: string }).requestId,
    });
    expect(legacy).toMatchObject({ ...of, dialect: "qcloud-v2", action: "DescribeVpcEx", code: "OK" });
    expect(regions).toMatchObject({ ...of, dialect: "aliyun-rpc", region: "cn-hangzhou", code: "OK" });
    expect(regions?.requestId?.toUpperCase()).toBe(theirs);
  });

  test("a repeated client token is told under the first call's id, as its answer is", async () => {
    const { requests } = await logged("info");
    const { vpc } = tencentClients(cloud);
    const asked = { AddressCount: 1, ClientToken: "once" };
    const first = await vpc.AllocateAddresses(asked);
    expect((await vpc.AllocateAddresses(asked)).RequestId).toBe(first.RequestId);
    expect(requests().map(({ requestId }) => requestId)).toEqual([first.RequestId, first.RequestId]);
  });

  test("only what the caller proved is told of a caller who proved nothing", async () => {
    const { requests } = await logged("info");
    const forger = { secretId: "vpcd-local", secretKey: "guessed-secret" };
    await tencentClients(cloud, "ap-guangzhou", forger)
      .vpc.DescribeVpcs({})
      .catch(() => undefined);
    const [line] = requests();
    expect(line).toMatchObject({ dialect: "tencent-v3", code: "AuthFailure.SignatureFailure" });
    expect(line).not.toHaveProperty("account");
    expect(line).not.toHaveProperty("action");
  });
});

describe("secrets", () => {
  test("are in no line: keys, signatures, passwords, session tokens, user data", async () => {
    const { texts } = await logged("info");
    const { cvm, sts, vpc } = tencentClients(cloud);
    const Password = "Sup3r-Secret-Word!";
    const run = { ImageId: "img-487zeit5", InstanceType: "S5.MEDIUM2", LoginSettings: { Password } };
    await cvm
      .RunInstances({ ...run, Placement: { Zone: "ap-guangzhou-3" }, UserData: "c2VjcmV0LWRhdGE=" })
      .catch(() => undefined);
    const { ecs, ecsTypes } = aliyunClients(cloud);
    const more = { regionId: "cn-hangzhou", imageId: "x", password: Password };
    await ecs.runInstances(new ecsTypes.RunInstancesRequest(more)).catch(() => undefined);
    await popClient(cloud, "ecs")("CreateInstance", { Password, SecretKey: "k-123456" }).catch(
      () => undefined,
    );
    await qcloudClient(cloud)("DescribeVpcEx", { SecretKey: "k-123456" });
    const { Credentials } = await sts.GetFederationToken({
      Name: "n",
      Policy: '{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*"}]}',
    });
    const { TmpSecretId = "", TmpSecretKey = "", Token = "" } = Credentials ?? {};
    const signer = { secretId: TmpSecretId, secretKey: TmpSecretKey, token: Token };
    await tencentClients(cloud, "ap-guangzhou", signer).vpc.DescribeVpcs({});
    await vpc.DescribeVpcs({});
    const all = texts.join("");
    for (const secret of ["vpcd-local", Password, "c2VjcmV0", "k-123456", TmpSecretId, TmpSecretKey, Token])
      expect(all).not.toContain(secret);
    const known = new Set(
      "level time pid hostname msg requestId dialect action account region code ms".split(" "),
    );
    const names = texts.flatMap((text) => Object.keys(JSON.parse(text) as object));
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(texts.length).toBeGreaterThan(7);
  });

  test("are not printed at the start either when logs are kept", async () => {
    cloud = await createCloud();
    const program = await startProgram(["--ephemeral", "--log-level", "info"]);
    expect(program.greeting).not.toContain("vpcd-local-secret");
    expect(program.greeting).toContain(program.endpoint);
    await program.end();
  });
});

describe("an error that is ours", () => {
  const broken = () => {
    const state = { broken: false };
    const quotas = new Proxy<never[]>([], {
      get(target, name) {
        if (state.broken) throw new Error("the quotas are gone", { cause: new Error("a cause") });
        return Reflect.get(target, name) as unknown;
      },
    });
    return { state, quotas };
  };

  test("is told with its stack and the caller's id, and the caller is told nothing of it", async () => {
    const { state, quotas } = broken();
    const { lines } = await logged("error", { quotas });
    const { vpc } = tencentClients(cloud);
    state.broken = true;
    const error = (await vpc
      .CreateVpc({ VpcName: "x", CidrBlock: "10.0.0.0/16" })
      .catch((one: unknown) => one)) as { code: string; requestId: string; message: string };
    state.broken = false;
    expect(error.code).toBe("InternalError");
    expect(error.message).not.toContain("quotas");
    const [line, ...others] = lines();
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      level: "error",
      msg: "CreateVpc",
      requestId: error.requestId,
      error: {
        message: "the quotas are gone",
        stack: expect.stringContaining("at "),
        cause: { message: "a cause" },
      },
    });
  });
});

describe("how much is told", () => {
  test("at warn nothing of requests; at info also the life of the server", async () => {
    const quiet = await logged("warn");
    await tencentClients(cloud).vpc.DescribeVpcs({});
    expect(quiet.lines()).toEqual([]);
    await cloud.close();
    const { lines } = await logged("info");
    const { endpoint } = cloud;
    await cloud.drain();
    expect(lines().map(({ msg }) => msg)).toEqual([
      `ready at ${endpoint}`,
      "draining: connections are taken for 0 ms more",
      "ended",
    ]);
    cloud = await createCloud();
  });

  test("nothing is written unless asked, by --log-level or VPCD_LOG_LEVEL", async () => {
    cloud = await createCloud();
    for (const [args, env, expected] of [
      [[], {}, false],
      [[], { VPCD_LOG_LEVEL: "info" }, true],
      [["--log-level", "off"], { VPCD_LOG_LEVEL: "info" }, false],
    ] as const) {
      const program = await startProgram(["--ephemeral", ...args], [], env);
      let err = "";
      program.process.stderr?.on("data", (chunk: Buffer) => (err += String(chunk)));
      await tencentClients(program as never).vpc.DescribeVpcs({});
      await program.end();
      expect([args, env, /"action":"DescribeVpcs"/.test(err)]).toEqual([args, env, expected]);
      if (!expected) expect(err).toBe("");
    }
  });
});
