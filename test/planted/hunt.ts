import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../tree/tree.ts";
import type { ServedBug, SimulatedBug } from "./planted-bug.ts";

/** What became of a hunt. */
export interface Hunt {
  /** How much was tried: operations that were simulated, or what the part counts. */
  readonly counts: Readonly<Record<string, number>>;
  /** What was found first. */
  readonly found: string | undefined;
}

/**
 * How far a hunt in the simulation goes that begins where it is known to be quick: so many operations in
 * simulations of so many steps; ten times as far from anywhere.
 */
const bounds = {
  simulated: { steps: 1500, operations: 20_000 },
  memory: { steps: 500, operations: 2000 },
  file: { steps: 150, operations: 600 },
} as const;

/** How long a part may begin with something new when it has not found anything. */
const servedMs = { short: 60_000, long: 240_000 } as const;

const folder = join(root, "test/planted");

async function run(script: string, wanted: object, env: Readonly<Record<string, string>>): Promise<unknown> {
  const args = ["--import", join(folder, "register.mjs"), join(folder, script), JSON.stringify(wanted)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, trouble]: string[][] = [[], []];
  child.stdout.on("data", (piece: Buffer) => said?.push(piece.toString()));
  child.stderr.on("data", (piece: Buffer) => trouble?.push(piece.toString()));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`the hunt ended with ${child.exitCode}: ${trouble?.join("")}`);
  return JSON.parse(said?.join("") ?? "");
}

/** Simulates the program with a bug in it, or as it is, in a process of its own until something is found. */
export async function huntInSimulation(
  engine: SimulatedBug["engine"],
  seed: number,
  { long = false, bug }: { readonly long?: boolean; readonly bug?: SimulatedBug } = {},
): Promise<Hunt> {
  const env = bug === undefined ? {} : { PLANTED_BUG: JSON.stringify(bug) };
  const { steps, operations } = bounds[engine];
  const wanted = { seed, engine, steps, operations: long ? 10 * operations : operations };
  return (await run("hunt-simulation.mjs", wanted, env)) as Hunt;
}

/** Runs a part of `vpcd prove` against servers with a bug in them until it finds something. */
export async function huntInServers(
  bug: ServedBug,
  seed: number,
  { long, store }: { readonly long: boolean; readonly store: string | undefined },
): Promise<Hunt> {
  const ms = long ? servedMs.long : servedMs.short;
  return (await run("hunt-servers.mjs", { part: bug.by, seed, ms, store, bug }, {})) as Hunt;
}
