import fc from "fast-check";
import type { Limits } from "../model/world.ts";
import { openNetwork } from "../network/open.ts";
import type { Credentials } from "../wire/signed.ts";
import { type Dialect, dialects } from "../wire/outcome.ts";
import { noCounts, type ProgramCounts } from "./counts.ts";
import { lacking } from "./lacking.ts";
import { freshMemory, type Memory } from "./memory.ts";
import { compare, type Networks, takeStep } from "./step.ts";
import { anyWish, type Wish } from "./wish.ts";

/** Where programs run: a cloud with `smallQuotas`, and an account of its own for each program. */
export interface Ground {
  readonly endpoint: string;
  credentials(program: number): Credentials;
}

/** The limits that programs run into, under the names that the configuration has for them. */
export const smallQuotas = [
  { quota: "vpcsPerRegion", limit: 3 },
  { quota: "subnetsPerVpc", limit: 4 },
  { quota: "routeTablesPerVpc", limit: 3 },
  { quota: "routesPerTable", limit: 3 },
  { quota: "groupsPerRegion", limit: 5 },
  { quota: "groupsPerEni", limit: 2 },
  { quota: "rulesPerGroup", limit: 5 },
  { quota: "rulesPerDirection", limit: 3 },
  { quota: "peerGroupsPerGroup", limit: 1 },
  { quota: "enisPerVpc", limit: 4 },
  { quota: "privateIpsPerNewEni", limit: 4 },
  { quota: "privateIpsPerFreeEni", limit: 5 },
  { quota: "instancesPerRegion", limit: 3 },
  { quota: "eipsPerRegion", limit: 3 },
  { quota: "havipsPerVpc", limit: 2 },
  { quota: "ipv6PerFreeEni", limit: 2 },
  { quota: "cidrsPerVpc", limit: 2 },
  { quota: "reservationsPerSubnet", limit: 2 },
  { quota: "eipsPerDay", limit: 1_000_000 },
] as const;

/** The same limits as the model has them. */
export const smallLimits: Limits = {
  vpcs: 3,
  subnetsPerVpc: 4,
  tablesPerVpc: 3,
  routesPerTable: 3,
  groups: 5,
  groupsPerEni: 2,
  rulesPerGroup: 5,
  rulesPerDirection: 3,
  peersPerGroup: 1,
  enisPerVpc: 4,
  addressesPerNewEni: 4,
  addressesPerFreeEni: 5,
  instances: 3,
  eips: 3,
  havipsPerVpc: 2,
  v6PerFreeEni: 2,
  furtherRanges: 2,
  keptPerSubnet: 2,
};

/** Which programs are to run. */
export interface ProgramOptions {
  readonly ground: Ground;
  /** One dialect, or several that are mixed call by call. */
  readonly dialects: readonly Dialect[];
  readonly programs: number;
  readonly steps: number;
  readonly seed: number;
  /** How many smaller programs are tried once one has diverged, each in an account of its own. */
  readonly shrinks?: number;
  /** Where in the seed's tree of programs to begin, as a failure prints it. */
  readonly replay?: { readonly path: string; readonly commands: string };
}

/** What came of them: counts, and what diverged first with the smallest program that shows it. */
export interface ProgramReport {
  readonly counts: ProgramCounts;
  readonly failure: string | undefined;
}

// Alibaba's own region, unless Tencent's dialects speak of the same one.
function regionOf(dialect: Dialect, used: readonly Dialect[]): string {
  if (used.every((one) => one === "aliyun-rpc")) return "cn-hangzhou";
  return dialect === "qcloud-v2" ? "gz" : "ap-guangzhou";
}

function networksFor({ ground, dialects: used }: ProgramOptions, program: number): Networks {
  const credentials = ground.credentials(program);
  const open = (dialect: Dialect) =>
    openNetwork({ endpoint: ground.endpoint, credentials, dialect, region: regionOf(dialect, used) });
  return {
    "tencent-v3": open("tencent-v3"),
    "qcloud-v2": open("qcloud-v2"),
    "aliyun-rpc": open("aliyun-rpc"),
  };
}

// Every program begins with something to work on, and with a second network beside it: much that is refused
// is about things of two networks. The first has subnets in two zones, with an ENI in each.
const opening: readonly (readonly [Wish["verb"], which: number, other: number, count?: number])[] = [
  ["createVpc", 0, 1],
  ["createSubnet", 0, 0],
  ["createGroup", 0, 1],
  ["createEni", 0, 1],
  ["run", 0, 1],
  ["attach", 0, 1],
  ["allocate", 0, 1],
  ["createHavip", 0, 1],
  ["takeVpcV6", 0, 1],
  ["takeSubnetV6", 0, 0],
  ["assignV6", 0, 1],
  ["createVpc", 2, 1],
  ["createSubnet", 1, 12],
  ["reserve", 1, 1],
  ["keepBlock", 1, 1],
  ["createGroup", 1, 1],
  ["run", 1, 1],
  ["createTable", 0, 1],
  ["useTable", 0, 1],
  ["addRoutes", 0, 0],
  ["createSubnet", 0, 1, 3],
  ["createEni", 2, 1],
];

function openingWishes(dialect: Dialect): readonly Wish[] {
  return opening
    .filter(([verb]) => verb === "repeat" || !lacking[dialect].includes(verb))
    .map(([verb, which, other, count = 1]) => ({ dialect, verb, which, other, count, places: [] }));
}

function commandOf(wish: Wish, counts: ProgramCounts): fc.AsyncCommand<Memory, Networks> {
  return {
    check: () => true,
    run: (memory, networks) => takeStep(memory, networks, wish, counts),
    toString: () => `${wish.verb} ${JSON.stringify(wish)}`,
  };
}

const mostShrinks = 100;

interface Run {
  readonly options: ProgramOptions;
  readonly counts: ProgramCounts;
  /** The calls of the last program that diverged, and how it did. */
  diverged: { readonly calls: readonly string[]; readonly problem: string } | undefined;
  /** How many smaller ones were tried since. */
  shrunk: number;
}

async function runProgram(run: Run, commands: Iterable<fc.AsyncCommand<Memory, Networks>>): Promise<void> {
  const { options, counts } = run;
  const { shrinks = mostShrinks } = options;
  // Enough smaller ones were tried: the last that diverged is told.
  if (run.diverged !== undefined && (run.shrunk += 1) > shrinks) return;
  const networks = networksFor(options, counts.programs);
  counts.programs += 1;
  const memory = freshMemory(smallLimits);
  const [first = "tencent-v3"] = options.dialects;
  try {
    for (const wish of openingWishes(first)) await takeStep(memory, networks, wish, counts);
    await fc.asyncModelRun(() => ({ model: memory, real: networks }), commands);
    // Everybody sees the same in the end, whatever dialect it was made in.
    const readers = options.dialects.length === 1 ? options.dialects : dialects;
    for (const dialect of readers) await compare(memory, networks[dialect], { verb: "allocate" }, counts);
  } catch (error) {
    run.diverged = { calls: memory.calls, problem: error instanceof Error ? error.message : String(error) };
    throw error;
  }
}

function failureOf({ diverged, options }: Run, told: string): string {
  const calls = (diverged?.calls ?? []).map((call) => `  ${call}`).join("\n");
  const mode = options.dialects.join(", ");
  return `${diverged?.problem}\nafter, in ${mode} (${options.programs} programs):\n${calls}\n${told}`;
}

/** Runs random programs against a cloud, comparing each answer and everything described with the model. */
export async function runPrograms(options: ProgramOptions): Promise<ProgramReport> {
  const { seed, replay, programs: numRuns, steps: maxCommands } = options;
  const run: Run = { options, counts: noCounts(seed), diverged: undefined, shrunk: 0 };
  const wishes = anyWish(options.dialects).map((wish) => commandOf(wish, run.counts));
  const again = replay === undefined ? {} : { replayPath: replay.commands };
  const programs = fc.commands([wishes], { maxCommands, size: "max", ...again });
  const property = fc.asyncProperty(programs, (commands) => runProgram(run, commands));
  const path = replay === undefined ? {} : { path: replay.path };
  const details = await fc.check(property, { numRuns, seed, ...path });
  if (!details.failed) return { counts: run.counts, failure: undefined };
  const told = (await fc.asyncDefaultReportMessage(details)) ?? "";
  return { counts: run.counts, failure: failureOf(run, told) };
}
