import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { version } from "../../server/index.ts";
import { makeDatabase } from "../process/own-database.ts";
import type { StorePlace } from "../process/server-process.ts";
import type { Part, PartResult } from "./part.ts";
import { parts as allParts } from "./parts.ts";
import { progressOn, type Screen } from "./progress.ts";
import { nameStore, type Report, tellReport } from "./report.ts";
import { proveHelp, readWishes, type WishedPlace, type Wishes } from "./wishes.ts";

type Database = Extract<StorePlace, { readonly store: string }>;

interface Stage {
  readonly seed: number;
  readonly run: number;
  readonly partMs: number;
  readonly folder: string;
  /** The database; undefined for folders. */
  readonly store: Database | undefined;
  readonly screen: Screen;
  readonly isStopped: () => boolean;
}

type PartReport = Report["parts"][number];
type Ran = Pick<Report, "parts" | "store">;

const secondsSince = (startedMs: number) => Math.round((Date.now() - startedMs) / 100) / 10;

async function runPart(part: Part, stage: Stage): Promise<PartReport> {
  const { seed, run, partMs, folder, store, isStopped } = stage;
  const startedMs = Date.now();
  const untilMs = startedMs + partMs;
  const scratch = join(folder, part.name);
  mkdirSync(scratch, { recursive: true });
  const place: StorePlace = store === undefined ? { data: join(scratch, "data") } : store;
  const progress = progressOn(stage.screen, Date.now);
  progress.show(part.name, {}, partMs);
  let result: PartResult;
  try {
    result = await part.run({ seed, run, untilMs, place, scratch, isStopped }, (counts) =>
      progress.show(part.name, counts, untilMs - Date.now()),
    );
  } catch (error) {
    // A part that cannot go on has shown nothing, and must not pass for one that has.
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const replay = `vpcd prove ${part.name} --seed ${seed}`;
    result = { counts: {}, findings: [{ what, replay }], skipped: [] };
  }
  progress.end();
  return { name: part.name, seconds: secondsSince(startedMs), ...result };
}

function makeFolder({ data }: WishedPlace): string {
  if (data === undefined) return mkdtempSync(join(tmpdir(), "vpcd-prove-"));
  const parent = resolve(data);
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, "vpcd-prove-"));
}

/** Does the proof's work with the database that it is to be done on, if it is to be on one. */
async function withDatabase<T>(
  { store, postgres }: WishedPlace,
  folder: string,
  work: (database: Database | undefined) => Promise<T>,
): Promise<T> {
  if (postgres === undefined) return work(store === undefined ? undefined : { store });
  const own = await makeDatabase(postgres, folder);
  try {
    return await work({ store: own.url, database: own.database });
  } finally {
    await own.close();
  }
}

async function runParts(wishes: Wishes, stage: Omit<Stage, "store">): Promise<Ran> {
  return withDatabase(wishes.place, stage.folder, async (store) => {
    const parts: PartReport[] = [];
    for (const part of wishes.parts)
      if (!stage.isStopped()) parts.push(await runPart(part, { ...stage, store }));
    return { parts, store: nameStore(store ?? { data: stage.folder }) };
  });
}

async function runAll(wishes: Wishes, screen: Screen, isStopped: () => boolean): Promise<Report> {
  const { seed = randomInt(1_000_000), place } = wishes;
  const startedMs = Date.now();
  const folder = makeFolder(place);
  const partMs = (wishes.minutes * 60_000) / wishes.parts.length;
  const run = Math.floor(startedMs / 1000) % 1e9;
  let violations = 0;
  let ran: Ran;
  try {
    ran = await runParts(wishes, { seed, run, partMs, folder, screen, isStopped });
    violations = ran.parts.reduce((sum, { findings }) => sum + findings.length, 0);
  } finally {
    // What shows a violation is kept.
    if (violations === 0) rmSync(folder, { recursive: true, force: true });
  }
  const { parts, store } = ran;
  return {
    seed,
    startedAt: new Date(startedMs).toISOString(),
    seconds: secondsSince(startedMs),
    store,
    versions: {
      vpcd: version(),
      node: process.versions.node,
      [process.platform]: process.arch,
    },
    parts,
    violations,
  };
}

/** What the command has around it. */
export interface Surroundings {
  readonly parts: readonly Part[];
  readonly out: Screen;
  readonly screen: Screen;
}

const usual: Surroundings = { parts: allParts, out: process.stdout, screen: process.stderr };

/** The command `vpcd prove`: runs what was asked for, prints the report and gives the exit code. */
export async function prove(args: readonly string[], around: Surroundings = usual): Promise<number> {
  const wishes = readWishes(args, around.parts);
  if (wishes.help) {
    around.out.write(proveHelp(around.parts));
    return 0;
  }
  let stopped = false;
  const stop = () => (stopped = true);
  process.once("SIGINT", stop);
  const report = await runAll(wishes, around.screen, () => stopped);
  process.off("SIGINT", stop);
  if (wishes.report !== undefined) writeFileSync(wishes.report, `${JSON.stringify(report, undefined, 2)}\n`);
  around.out.write(tellReport(report));
  return report.violations === 0 ? 0 : 1;
}
