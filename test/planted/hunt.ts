import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../tree/tree.ts";
import type { PlantedBug } from "./planted-bug.ts";

/** What became of a hunt. */
export interface Hunt {
  /** How many operations were simulated. */
  readonly operations: number;
  readonly found?: {
    readonly seed: number;
    readonly promise: string;
    readonly message: string;
    readonly step: number;
  };
}

/** How far a hunt goes: so many operations in simulations of so many steps. */
const bounds = {
  simulated: { steps: 1500, operations: 20_000 },
  memory: { steps: 500, operations: 2000 },
  file: { steps: 150, operations: 600 },
} as const;

const folder = join(root, "test/planted");

/** Simulates the program with a bug in it, or as it is, in a process of its own until something is found. */
export async function hunt(engine: PlantedBug["engine"], seed: number, bug?: PlantedBug): Promise<Hunt> {
  const wanted = JSON.stringify({ seed, engine, ...bounds[engine] });
  const options = ["--import", join(folder, "register.mjs"), join(folder, "hunt-child.mjs"), wanted];
  const planted = bug === undefined ? {} : { VPCD_PLANTED_BUG: JSON.stringify(bug) };
  const child = spawn(process.execPath, options, {
    env: { ...process.env, ...planted },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, trouble]: string[][] = [[], []];
  child.stdout.on("data", (piece: Buffer) => said?.push(piece.toString()));
  child.stderr.on("data", (piece: Buffer) => trouble?.push(piece.toString()));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`the hunt ended with ${child.exitCode}: ${trouble?.join("")}`);
  return JSON.parse(said?.join("") ?? "") as Hunt;
}
