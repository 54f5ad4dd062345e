import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function runOnce(args) {
  const data = mkdtempSync(join(tmpdir(), "vpcd-start-"));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...args, "--listen", "127.0.0.1:0", "--data", data], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const ms = performance.now() - startedAt;
  await new Promise((done) => setTimeout(done, 500));
  const [, kib = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
  child.kill("SIGTERM");
  await once(child, "exit");
  rmSync(data, { recursive: true, force: true });
  return { ms, mib: Number(kib) / 1024 };
}

async function bareMs() {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["-e", "process.stdout.write('up')"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  await once(child, "exit");
  return performance.now() - startedAt;
}

/**
 * How long a built vpcd takes to be ready on an empty store, beside a bare Node, and what it holds when idle.
 */
export async function startup(times = 5) {
  const runs = [];
  const bare = [];
  for (let time = 0; time < times; time += 1) {
    bare.push(await bareMs());
    runs.push(await runOnce([join(root, "bin/vpcd.js")]));
  }
  const { createCloud } = await import("../dist/server/index.js");
  const inProcess = [];
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    const cloud = await createCloud();
    inProcess.push(performance.now() - startedAt);
    await cloud.close();
  }
  return [
    {
      "ready ms": Math.round(median(runs.map(({ ms }) => ms))),
      "bare node ms": Math.round(median(bare)),
      "idle MiB": Math.round(median(runs.map(({ mib }) => mib))),
      "createCloud first ms": Math.round(inProcess[0]),
      "createCloud median ms": Math.round(median([...inProcess])),
    },
  ];
}

if (import.meta.filename === process.argv[1]) console.table(await startup());
