import { Agent } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { type Call, caller } from "../../src/proof/wire/caller.ts";
import { createCloud } from "../../src/server/index.ts";
import { makeDatabase } from "../kit/postgres.ts";
import { dataFolder, type Program, startProgram } from "../server/program.ts";

const data = dataFolder();
const agents: Agent[] = [];
afterEach(() => {
  data.remove();
  for (const agent of agents.splice(0)) agent.destroy();
});

const config = new URL("../server/crash.yaml", import.meta.url).pathname;

function callerOf(program: Pick<Program, "endpoint" | "credentials">): Call {
  const { endpoint, credentials } = program;
  const agent = new Agent({ keepAlive: true });
  agents.push(agent);
  return caller({ endpoint, credentials, dialect: "tencent-v3", agent });
}

interface Told {
  readonly names: Set<string>;
  readonly lost: unknown[];
}

async function makeGroups(call: Call, worker: number, told: Told): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const GroupName = `g-${worker}-${turn}`;
    const outcome = await call("CreateSecurityGroup", { GroupName, GroupDescription: "drain" });
    if ("answer" in outcome) told.names.add(GroupName);
    else if ("lost" in outcome && !outcome.sent) return;
    else told.lost.push(outcome);
    if (told.lost.length > 0) return;
  }
}

async function groupNames(call: Call): Promise<Set<string>> {
  const names = new Set<string>();
  for (let offset = 0; ; offset += 100) {
    const page = await call("DescribeSecurityGroups", { Limit: "100", Offset: String(offset) });
    if (!("answer" in page)) throw new Error(JSON.stringify(page));
    const set = page.answer["SecurityGroupSet"] as readonly { readonly SecurityGroupName: string }[];
    for (const group of set) names.add(group.SecurityGroupName);
    if (set.length < 100) return names;
  }
}

async function readiness(program: Program): Promise<[number, unknown]> {
  const answer = await fetch(`${program.endpoint}/_vpcd/ready`);
  return [answer.status, await answer.json()];
}

interface Kept {
  readonly args: readonly string[];
  drop(): Promise<void>;
}

/** Where a node's data outlive it. */
const engines: Readonly<Record<string, () => Promise<Kept>>> = {
  file: async () => ({ args: ["--data", data.folder], drop: async () => undefined }),
  postgres: async () => {
    const { url, drop } = await makeDatabase();
    return { args: ["--store", url], drop };
  },
};

describe.each(Object.keys(engines))("SIGTERM under load, on %s", (engine) => {
  test("cuts nobody off and loses nothing that was acknowledged", { timeout: 60_000 }, async () => {
    const kept = await (engines[engine] ?? (() => Promise.reject(new Error(engine))))();
    const args = [...kept.args, "--config", config];
    const program = await startProgram([...args, "--drain-delay", "1500"]);
    const told: Told = { names: new Set(), lost: [] };
    const load = Promise.all(
      Array.from({ length: 16 }, (_, worker) => makeGroups(callerOf(program), worker, told)),
    );
    await expect.poll(() => told.names.size, { timeout: 20_000 }).toBeGreaterThan(50);
    const exit = once(program.process, "exit");
    program.process.kill("SIGTERM");
    await expect
      .poll(() => readiness(program))
      .toEqual([503, { status: "not ready", reasons: ["draining"] }]);
    const before = told.names.size;
    await load;
    expect(await exit).toEqual([0, null]);
    expect(told.lost).toEqual([]);
    expect(told.names.size).toBeGreaterThan(before);

    const again = await startProgram(args);
    const names = await groupNames(callerOf(again));
    expect([...told.names].filter((name) => !names.has(name))).toEqual([]);
    await again.end();
    await kept.drop();
  });
});

function opened(program: Program) {
  const socket = connect(program.port, program.host);
  socket.on("error", () => undefined);
  return once(socket, "connect").then(() => socket);
}

const halfRequest = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf";

describe("what the end waits for", () => {
  test("not for silent connections, used or never used", async () => {
    const program = await startProgram(["--ephemeral", "--drain-timeout", "20000"]);
    await opened(program);
    const used = await opened(program);
    used.write("GET /_vpcd/health HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(used, "data");
    const begun = Date.now();
    expect(await program.end()).toBe(0);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  test("for a request that is still being sent, and its answer ends the connection", async () => {
    const program = await startProgram(["--ephemeral"]);
    const slow = await opened(program);
    slow.write(halfRequest);
    await pause(100);
    const exit = once(program.process, "exit");
    program.process.kill("SIGTERM");
    await pause(800);
    expect(program.process.exitCode).toBeNull();
    slow.write("x".repeat(96));
    const [answer] = (await once(slow, "data")) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\nconnection: close\r\n/i);
    expect(await exit).toEqual([0, null]);
  });

  test("no longer than --drain-timeout, and then says by its code that it cut somebody off", async () => {
    const program = await startProgram(["--ephemeral", "--drain-timeout", "700", "--log-level", "warn"]);
    let logged = "";
    program.process.stderr?.on("data", (chunk: Buffer) => (logged += String(chunk)));
    const slow = await opened(program);
    slow.write(halfRequest);
    await pause(100);
    expect(await program.end()).toBe(1);
    expect(logged).toContain("draining took over 700 ms");
  });

  test("not at all after a second signal", async () => {
    const program = await startProgram(["--ephemeral", "--drain-delay", "60000"]);
    program.process.kill("SIGTERM");
    await pause(300);
    expect(program.process.exitCode).toBeNull();
    expect(await program.end("SIGINT")).toBe(1);
  });
});

test("a cloud inside a process drains too", async () => {
  const cloud = await createCloud({ drain: { delayMs: 200, timeoutMs: 5000 } });
  const call = callerOf(cloud);
  const drained = cloud.drain();
  expect(await call("DescribeVpcs")).toHaveProperty("answer");
  expect(await drained).toBe(true);
  expect(await callerOf(cloud)("DescribeVpcs")).toEqual({ lost: "ECONNREFUSED", sent: false });
});
