import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { once } from "node:events";

const root = resolve(import.meta.dirname, "..");

/** The account that the bench's servers know. */
export const credentials = { secretId: "vpcd-local", secretKey: "vpcd-local-secret" };

/** Quotas that no benchmark is to meet. */
export const liftedQuotas = [
  "vpcsPerRegion",
  "subnetsPerVpc",
  "enisPerVpc",
  "enisPerRegion",
  "privateIpsPerFreeEni",
].map((quota) => ({ quota, limit: 100_000_000 }));

const config = `
rateLimits: { mode: "off" }
quotas:
${liftedQuotas.map(({ quota, limit }) => `  - { quota: ${quota}, limit: ${limit} }`).join("\n")}
`;

/** CPU time that a process has used, in microseconds. */
export function cpuUs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** A built vpcd in a process of its own, on a database or a data folder that it leaves behind nothing of. */
export async function startVpcd({ folder, store } = {}) {
  const data = folder ?? mkdtempSync(join(process.env.BENCH_TMP ?? tmpdir(), "vpcd-bench-"));
  const file = join(data, "bench.yaml");
  writeFileSync(file, config);
  const where = store === undefined ? ["--data", data] : ["--store", store];
  const args = [join(root, "bin/vpcd.js"), "--listen", "127.0.0.1:0", ...where, "--config", file];
  const child = spawn(
    process.execPath,
    [...(process.env.BENCH_NODE_ARGS ?? "").split(" ").filter(Boolean), ...args],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [greeting] = await once(child.stdout, "data");
  const port = Number(/ready at \S+:(\d+)/.exec(String(greeting))?.[1]);
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
    if (folder === undefined) rmSync(data, { recursive: true, force: true });
  };
  return { port, pid: child.pid, data, stop };
}

/** The floor with answers of a size. */
export async function startFloor(size) {
  const env = { ...process.env, BENCH_SECRET: credentials.secretKey, BENCH_SIZE: String(size) };
  const child = spawn(process.execPath, [join(root, "bench/floor-server.mjs")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { port: Number(String(line)), pid: child.pid, stop };
}
