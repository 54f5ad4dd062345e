import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PostgresProcess } from "./postgres-process.ts";
import type { Credentials } from "../wire/signed.ts";

/** Where servers that are put to the proof keep what they know. */
export type StorePlace =
  | { readonly data: string }
  /** A database; the process behind it is known when it is the proof's own. */
  | { readonly store: string; readonly database?: PostgresProcess };

/** How a server is to be started. */
export interface Start {
  readonly place: StorePlace;
  readonly config: string;
  /** A command that the server is run by, such as one that limits what it may write. */
  readonly wrap?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A vpcd in a process of its own. */
export interface ServerProcess {
  readonly endpoint: string;
  /** What it has said of errors so far. */
  errors(): string;
  isAlive(): boolean;
  /** Ends it with a signal and waits until it is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
}

const program = fileURLToPath(new URL("../../../bin/vpcd.js", import.meta.url));

const readyWithinMs = 30_000;
const leavesWithinMs = 60_000;

function argsOf({ place, config }: Start): string[] {
  const where = "data" in place ? ["--data", place.data] : ["--store", place.store];
  const quiet = ["--listen", "127.0.0.1:0", "--log-level", "error"];
  return [program, ...quiet, "--config", config, ...where];
}

// The settings of whoever runs the proof are not those of the servers that are proven.
function environment(extra: Start["env"] = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("VPCD_"));
  return { ...Object.fromEntries(own), ...extra };
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function whenReady(child: ChildProcess, errors: () => string): Promise<string> {
  let said = "";
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      said += String(chunk);
      const [, endpoint] = /ready at (http:\/\/\S+?),/.exec(said) ?? [];
      if (endpoint !== undefined) resolve(endpoint);
    });
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`vpcd ended with ${code ?? signal} before it was ready: ${errors()}`)),
    );
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), readyWithinMs);
  try {
    return await ready;
  } finally {
    clearTimeout(timer);
  }
}

/** Starts vpcd on a free port and waits until it is ready. */
export async function startServer(start: Start): Promise<ServerProcess> {
  const [command = process.execPath, ...args] = [...(start.wrap ?? []), process.execPath, ...argsOf(start)];
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: environment(start.env) });
  // A proof that is killed itself leaves no server behind.
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = (said + String(chunk)).slice(-4000)));
  const gone = once(child, "exit").then(
    () => void process.off("exit", endWithUs),
    () => undefined,
  );
  const errors = () => said;
  const endpoint = await whenReady(child, errors);
  return {
    endpoint,
    errors,
    isAlive: () => !isGone(child),
    async end(signal) {
      if (isGone(child)) return;
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), leavesWithinMs);
      await gone;
      clearTimeout(late);
      if (signal === "SIGTERM" && child.signalCode === "SIGKILL")
        throw new Error(`a server that was asked to end did not within ${leavesWithinMs} ms: ${errors()}`);
    },
  };
}

/** Starts a server, works with it and ends it, however that went: at once when it failed. */
export async function withServer<T>(start: Start, work: (server: ServerProcess) => Promise<T>): Promise<T> {
  const server = await startServer(start);
  try {
    const result = await work(server);
    await server.end("SIGTERM");
    return result;
  } finally {
    await server.end("SIGKILL");
  }
}

/** The same with several. */
export function withServers<T>(
  starts: readonly Start[],
  work: (servers: readonly ServerProcess[]) => Promise<T>,
  begun: readonly ServerProcess[] = [],
): Promise<T> {
  const [first, ...rest] = starts;
  if (first === undefined) return work(begun);
  return withServer(first, (server) => withServers(rest, work, [...begun, server]));
}

/** An account that is nobody else's, with a key of its own. */
export interface Tenant {
  readonly id: string;
  readonly credentials: Credentials;
}

/** The account number `place` of a run of the proof: no other place has it, and no run of these months. */
export function tenantOf(run: number, place: readonly [part: number, round: number]): Tenant {
  const digits = (value: number, width: number) => String(value).padStart(width, "0").slice(-width);
  const id = `77${digits(run, 7)}${digits(place[0], 1)}${digits(place[1], 6)}`;
  return { id, credentials: { secretId: `prove-${id}`, secretKey: `secret-of-${id}` } };
}

/** Writes the configuration of a server for tenants, with tight quotas and no rates to be held to. */
export function writeConfig(
  folder: string,
  tenants: readonly Tenant[],
  quotas: readonly { readonly quota: string; readonly limit: number }[],
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `config-${tenants[0]?.id}.yaml`);
  const accounts = tenants.map(({ id, credentials }) => ({
    id,
    keys: [{ id: credentials.secretId, secret: credentials.secretKey }],
  }));
  // JSON is YAML.
  writeFileSync(path, JSON.stringify({ accounts, rateLimits: { mode: "off" }, quotas }, undefined, 1));
  return path;
}
