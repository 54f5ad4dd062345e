import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../tree/tree.ts";

/** A vpcd in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  readonly endpoint: string;
  readonly host: string;
  readonly port: number;
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
  readonly greeting: string;
  /** Ends it with a signal and tells its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const main = join(root, "bin/vpcd.js");

/** Runs vpcd until it ends by itself, and tells what it said. */
export async function runToEnd(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env } });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on("data", (chunk: Buffer) => (err += String(chunk)));
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  return { code, out, err };
}

/** Starts vpcd on a free port and waits until it is ready. */
export async function startProgram(
  args: readonly string[],
  wrap: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Program> {
  const [command = process.execPath, ...rest] = [
    ...wrap,
    process.execPath,
    main,
    "--listen",
    "127.0.0.1:0",
    ...args,
  ];
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += String(chunk)));
  const greeting = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(String(chunk)));
    child.once("exit", (code) => reject(new Error(`vpcd ended with ${code} before it was ready: ${err}`)));
  });
  const [, endpoint = "", host = "", port = ""] = /ready at (http:\/\/([^:]+):(\d+))/.exec(greeting) ?? [];
  return {
    process: child,
    endpoint,
    host,
    port: Number(port),
    credentials: { secretId: "vpcd-local", secretKey: "vpcd-local-secret" },
    greeting,
    async end(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** A folder for a test's data, and what removes it. */
export function dataFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "vpcd-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
