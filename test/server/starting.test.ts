import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { connect } from "../../src/store/sqlite/connection.ts";
import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { dataFolder, runToEnd, startProgram } from "./program.ts";

const data = dataFolder();
afterEach(() => {
  data.remove();
  mkdirSync(data.folder, { recursive: true });
});

const free = ["--listen", "127.0.0.1:0"];

describe("the command line", () => {
  test("--help and --version answer and end well", async () => {
    expect(await runToEnd(["--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("--listen HOST:PORT"),
    });
    expect(await runToEnd(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test.each([
    [["--lisen", "1"], "unknown option --lisen"],
    [["--listen"], "--listen needs a value"],
    [["--listen", "8760"], "must be HOST:PORT"],
    [["--listen", "127.0.0.1:70000"], "must be HOST:PORT"],
    [["--ephemeral", "--data", "x"], "choose one"],
    [["--config", "/nowhere/at.yaml"], "cannot be read"],
  ])("%j is refused by name", async (args, message) => {
    const { code, err, out } = await runToEnd(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err.split("\n")).toHaveLength(2);
  });

  test("a wrong configuration is refused by the name of what is wrong", async () => {
    const file = join(data.folder, "vpcd.yaml");
    const cases = [
      ["accounts: 3", "accounts is 3: it must be a list"],
      ['accounts: [{ id: "77795249854004000001" }]', "must be 4 to 16 digits, at most 9007199254740991"],
      ["accounts: [{ id: 12345, keys: [{ id: a }] }]", "accounts[0].keys[0]"],
      ["quotas: [{ quota: vpcsPerMoon, limit: 1 }]", "quotas[0].quota"],
      ["ratelimits: {}", "has no ratelimits"],
      ["tasks: { default: { ends: sometime } }", "tasks.default.ends"],
      ["publicCidrs: [1.2.3.4/99]", "publicCidrs[0]"],
      ["a: [", "is not YAML"],
    ] as const;
    for (const [text, message] of cases) {
      writeFileSync(file, text);
      const { code, err } = await runToEnd([...free, "--ephemeral", "--config", file]);
      expect({ text, code }).toEqual({ text, code: 2 });
      expect(err).toContain(message);
    }
  });

  test("the environment says what flags may say, and flags win", async () => {
    const refused = await runToEnd([], { VPCD_LISTEN: "nonsense", VPCD_DATA: data.folder });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("nonsense") });
    const program = await startProgram([], [], { VPCD_LISTEN: "nonsense", VPCD_DATA: data.folder });
    expect(program.greeting).toContain(`data in ${data.folder}`);
    expect(await program.end()).toBe(0);
  });
});

describe("at the start", () => {
  test("it says where it is, who may call and how, and answers the health page", async () => {
    const program = await startProgram(["--data", data.folder]);
    for (const said of [
      program.endpoint,
      "vpcd-local",
      "vpcd-local-secret",
      "tccli",
      "Alibaba Cloud SDK",
      "QCloud v2",
    ]) {
      expect(program.greeting).toContain(said);
    }
    const health = await fetch(`${program.endpoint}/_vpcd/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok", store: "ok" }]);
    expect(await program.end()).toBe(0);
  });

  test("a port in use is said to be so", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, err } = await runToEnd(["--listen", `127.0.0.1:${port}`, "--ephemeral"]);
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(`127.0.0.1:${port} is in use`);
  });

  test("a damaged store, another program's and a newer one are each refused", async () => {
    const file = join(data.folder, "vpcd.sqlite");
    writeFileSync(file, Buffer.alloc(8192, "not a database at all "));
    expect(await runToEnd([...free, "--data", data.folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("is damaged or is not a vpcd store"),
    });
    data.remove();
    mkdirSync(data.folder);
    const foreign = connect(file);
    foreign.exec("create table x (y)");
    foreign.close();
    expect(await runToEnd([...free, "--data", data.folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("not one of vpcd's"),
    });
    data.remove();
    const cloud = await createCloud({ data: data.folder });
    await cloud.close();
    const newer = connect(file);
    newer.exec("pragma user_version = 999");
    newer.close();
    expect(await runToEnd([...free, "--data", data.folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("written by a newer vpcd (schema 999"),
    });
  });

  test("a folder that cannot be written is said to be so", async () => {
    const notAFolder = join(data.folder, "file");
    writeFileSync(notAFolder, "");
    const { code, err } = await runToEnd([...free, "--data", join(notAFolder, "below")]);
    expect(code).toBe(1);
    expect(err).toContain("cannot be made");
  });

  test.skipIf(process.getuid?.() === 0)("a read-only folder is said to be so", async () => {
    chmodSync(data.folder, 0o500);
    const { code, err } = await runToEnd([...free, "--data", data.folder]);
    chmodSync(data.folder, 0o700);
    expect(code).toBe(1);
    expect(err).toContain("cannot be written");
  });

  test("a second server on the same folder is refused rather than let in", async () => {
    const first = await startProgram(["--data", data.folder]);
    const second = await runToEnd([...free, "--data", data.folder]);
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining("another vpcd is using") });
    await first.end();
  });
});

test("a store survives a restart, described alike", async () => {
  const first = await startProgram(["--data", data.folder]);
  const before = tencentClients(first as never);
  const { Vpc } = await before.vpc.CreateVpc({ VpcName: "kept", CidrBlock: "10.0.0.0/16" });
  const { VpcSet } = await before.vpc.DescribeVpcs({});
  await first.end();
  copyFileSync(join(data.folder, "vpcd.sqlite"), join(data.folder, "copy"));
  const second = await startProgram(["--data", data.folder]);
  const after = await tencentClients(second as never).vpc.DescribeVpcs({});
  expect(after.VpcSet).toEqual(VpcSet);
  expect(after.VpcSet?.[0]?.VpcId).toBe(Vpc?.VpcId);
  await second.end();
});
