import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { FoundAction } from "../../dialects/kit/contract.ts";
import type { Network } from "../network/network.ts";
import { openNetwork } from "../network/open.ts";
import type { Credentials } from "../wire/signed.ts";
import { type Dialect, type Fields, isDone, type Outcome } from "../wire/outcome.ts";
import { actionsOf, isRead, lateness, nameOf } from "./actions.ts";
import { buildAliyun } from "./aliyun-estate.ts";
import type { Named } from "./build.ts";
import { exampleOf } from "./examples.ts";
import { fillingFrom, zones } from "./filling.ts";
import { leavesOf, newIdsIn, secretsOf } from "./leaves.ts";
import { type Filling, parametersFor } from "./parameters.ts";
import { buildTencent } from "./tencent-estate.ts";

/** A cloud with two accounts that nothing was made in. */
export interface Neighbours {
  readonly endpoint: string;
  readonly owner: Credentials;
  readonly stranger: Credentials;
  readonly nowMs?: () => number;
  /** Whether the first finding ends it. */
  readonly firstIsEnough?: boolean;
}

/** What came of a run through one dialect. */
export interface IsolationReport {
  readonly actions: number;
  readonly calls: number;
  readonly secrets: number;
  /** How many actions tell what an account has: all of them are read again after each family. */
  readonly reads: number;
  /** What the stranger was told that only the owner may know. */
  readonly leaks: readonly string[];
  /** Families after which the owner's things were not as before. */
  readonly touched: readonly string[];
  /** Actions that answered the stranger just as the owner: nothing of an account was reached by them. */
  readonly alike: readonly string[];
  /** Calls that were not answered, or with an error of the server's own. */
  readonly broken: readonly string[];
}

const builders: Readonly<Record<Dialect, (network: Network, secret: string) => Promise<Named>>> = {
  "tencent-v3": buildTencent,
  "qcloud-v2": buildTencent,
  "aliyun-rpc": buildAliyun,
};

// v2 has no calls for half of what an estate has: its twin builds it.
const builtIn: Readonly<Record<Dialect, Dialect>> = {
  "tencent-v3": "tencent-v3",
  "qcloud-v2": "tencent-v3",
  "aliyun-rpc": "aliyun-rpc",
};

// What goes on with the clock alone: v2 tells how long an EIP has been free.
const ticking: ReadonlySet<string> = new Set(["freeSecond"]);

function withoutRequestId(outcome: Outcome<Fields>): unknown {
  if (!isDone(outcome)) return { refused: { ...outcome, requestId: "" } };
  const { RequestId: _id, requestId: _old, ...fields } = outcome.answer;
  return JSON.parse(JSON.stringify(fields, (name, value: unknown) => (ticking.has(name) ? 0 : value)));
}

// Both accounts use one token for one call: what it did for one it must do for the other as well.
function withToken({ action }: FoundAction, name: string, params: Fields): Fields {
  if (!action.in.some((field) => field.name === "ClientToken")) return params;
  const digest = createHash("sha256")
    .update(`${name} ${JSON.stringify(params)}`)
    .digest("hex");
  return { ...params, ClientToken: digest.slice(0, 32) };
}

/** The ways to call an action with an estate's ids, and the one that is known to get far. */
function waysOf(dialect: Dialect, found: FoundAction, filling: Filling): readonly Fields[] {
  const ways = parametersFor(found, filling);
  const name = nameOf(dialect, found);
  const example = exampleOf(dialect, name, (prefix) => filling.ids.get(prefix)?.[0] ?? "");
  const all = example === undefined ? ways : [...ways, { ...ways[0], ...example }];
  return all.map((params) => withToken(found, name, params));
}

type Reading = ReadonlyMap<string, unknown>;

const own = /^(?:InternalError|InternalServerError|ServiceUnavailable)/;

function isBroken(outcome: Outcome<Fields>): boolean {
  return "lost" in outcome || ("code" in outcome && own.test(outcome.code));
}

/** What a reading tells; refusals tell nothing of what there is. */
function toldBy(reading: Reading): readonly unknown[] {
  return [...reading.values()].filter((one) => !Object.hasOwn(Object(one) as object, "refused"));
}

/** Everything that the owner can read, by action. */
async function readAll(
  network: Network,
  actions: readonly FoundAction[],
  filling: Filling,
): Promise<Reading> {
  const reading = new Map<string, unknown>();
  for (const found of actions.filter(isRead)) {
    const name = nameOf(network.dialect, found);
    const least = waysOf(network.dialect, found, filling).at(0) ?? {};
    reading.set(name, withoutRequestId(await network.call(name, least)));
  }
  return reading;
}

function leaked(outcome: Outcome<Fields>, sent: Fields, secrets: ReadonlySet<string>): string[] {
  const told = JSON.stringify(outcome);
  const known = JSON.stringify(sent);
  return [...secrets].filter((secret) => told.includes(secret) && !known.includes(secret));
}

function differences(before: Reading, after: Reading): string[] {
  return [...before.keys()].filter((name) => !isDeepStrictEqual(before.get(name), after.get(name)));
}

interface Visit {
  readonly dialect: Dialect;
  readonly owner: Network;
  readonly stranger: Network;
  readonly filling: Filling;
  readonly secrets: ReadonlySet<string>;
  readonly actions: readonly FoundAction[];
  /** Those that tell what an account has. */
  readonly reads: readonly FoundAction[];
  /** What the stranger was answered, by action and parameters. */
  readonly answers: Map<string, unknown>;
  /** What everybody is told: the cloud's own things. */
  readonly common: ReadonlySet<string>;
  /** Ids of what the stranger made while it called. */
  readonly strangers: Set<string>;
  readonly leaks: string[];
  readonly broken: string[];
  readonly firstIsEnough: boolean;
}

async function tryAction(visit: Visit, found: FoundAction): Promise<void> {
  const name = nameOf(visit.dialect, found);
  for (const params of waysOf(visit.dialect, found, visit.filling)) {
    const outcome = await visit.stranger.call(name, params);
    if (isBroken(outcome)) visit.broken.push(`${name} ${JSON.stringify(params)}`);
    const told = leaked(outcome, params, visit.secrets);
    for (const id of newIdsIn(outcome, visit.common)) if (!visit.secrets.has(id)) visit.strangers.add(id);
    if (told.length > 0) visit.leaks.push(`${name} ${JSON.stringify(params)} tells ${told.join(", ")}`);
    visit.answers.set(`${name} ${JSON.stringify(params)}`, withoutRequestId(outcome));
  }
}

/** Has the stranger call every action with the owner's ids, family by family. */
async function visitAll(visit: Visit): Promise<string[]> {
  const touched: string[] = [];
  if (visit.firstIsEnough && visit.leaks.length > 0) return touched;
  let before = await readAll(visit.owner, visit.reads, visit.filling);
  for (const family of new Set(visit.actions.map((found) => found.action.family))) {
    const members = visit.actions.filter((found) => found.action.family === family);
    for (const found of members) await tryAction(visit, found);
    if (visit.firstIsEnough && visit.leaks.length + touched.length > 0) break;
    if (members.every(isRead)) continue;
    const after = await readAll(visit.owner, visit.reads, visit.filling);
    const changed = differences(before, after);
    if (changed.length > 0) touched.push(`${family}: ${changed.join(", ")}`);
    before = after;
  }
  return touched;
}

/** Has the owner make the same calls; actions that tell both the same told the stranger nothing. */
async function compareWithOwner(visit: Visit): Promise<string[]> {
  const alike: string[] = [];
  for (const found of visit.actions.toSorted((a, b) => lateness(a) - lateness(b))) {
    const name = nameOf(visit.dialect, found);
    const told = [];
    for (const params of waysOf(visit.dialect, found, visit.filling)) {
      const answer = await visit.owner.call(name, params);
      if (isBroken(answer)) visit.broken.push(`${name} ${JSON.stringify(params)}`);
      const foreign = leaked(answer, params, visit.strangers);
      if (foreign.length > 0) visit.leaks.push(`${name} tells the owner ${foreign.join(", ")}`);
      const outcome = withoutRequestId(answer);
      told.push(isDeepStrictEqual(outcome, visit.answers.get(`${name} ${JSON.stringify(params)}`)));
    }
    if (told.every(Boolean)) alike.push(name);
  }
  return alike;
}

interface Readings {
  readonly filling: Filling;
  readonly texts: Set<string>;
  readonly readings: readonly Reading[];
}

/** What an account can read, first without naming anything and then by the ids that it learnt so. */
async function learn(network: Network, actions: readonly FoundAction[]): Promise<Readings> {
  const { dialect } = network;
  const plain = await readAll(network, actions, { ids: new Map(), zone: zones[dialect] });
  const texts = leavesOf(toldBy(plain));
  const named = await readAll(network, actions, fillingFrom(dialect, texts));
  leavesOf(toldBy(named), texts);
  return { filling: fillingFrom(dialect, texts), texts, readings: [plain, named] };
}

/** The reads that tell two accounts something else; what is alike for both is the cloud's and costs time. */
function tellingReads(actions: readonly FoundAction[], dialect: Dialect, one: Readings, other: Readings) {
  const differ = new Set(
    one.readings.flatMap((reading, at) => differences(reading, other.readings[at] ?? new Map())),
  );
  return actions.filter((found) => isRead(found) && differ.has(nameOf(dialect, found)));
}

async function open(neighbours: Neighbours, dialect: Dialect): Promise<Visit> {
  const { endpoint, nowMs, firstIsEnough = false } = neighbours;
  const door = { endpoint, ...(nowMs !== undefined && { nowMs }) };
  const as = (credentials: Credentials, spoken = dialect) =>
    openNetwork({ ...door, credentials, dialect: spoken });
  const build = builders[dialect];
  const actions = actionsOf(dialect);
  const nothing = { ids: new Map(), zone: zones[dialect] };
  const common = leavesOf(toldBy(await readAll(as(neighbours.owner), actions, nothing)));
  // The same calls, one beside the other.
  const [named] = await Promise.all([
    build(as(neighbours.owner, builtIn[dialect]), "owner-secret"),
    build(as(neighbours.stranger, builtIn[dialect]), "stranger-secret"),
  ]);
  const [owner, stranger] = [as(neighbours.owner), as(neighbours.stranger)];
  const [mine, theirs] = [await learn(owner, actions), await learn(stranger, actions)];
  // What both are told and the cloud did not have before: one of them was told of the other's.
  const shared = newIdsIn(
    [...mine.texts].filter((text) => theirs.texts.has(text)),
    common,
  );
  const leaks = shared.length > 0 ? [`both accounts are told of ${shared.join(", ")}`] : [];
  const told = { answers: new Map<string, unknown>(), strangers: new Set<string>(), leaks, broken: [] };
  return {
    dialect,
    owner,
    stranger,
    actions,
    common,
    firstIsEnough,
    ...told,
    filling: fillingFrom(dialect, mine.texts, named),
    secrets: secretsOf(mine.texts, theirs.texts),
    reads: tellingReads(actions, dialect, mine, theirs),
  };
}

/**
 * Two accounts build the same estate at once; then one calls every action of a dialect with the other's ids.
 * Nothing of the other's may change or be told.
 */
export async function runIsolation(neighbours: Neighbours, dialect: Dialect): Promise<IsolationReport> {
  const visit = await open(neighbours, dialect);
  const touched = await visitAll(visit);
  const { leaks, broken, answers, secrets, actions, reads } = visit;
  const calls = answers.size;
  const isOver = visit.firstIsEnough && leaks.length + touched.length > 0;
  const alike = isOver ? [] : await compareWithOwner(visit);
  return {
    actions: actions.length,
    calls,
    secrets: secrets.size,
    reads: reads.length,
    leaks,
    touched,
    alike,
    broken,
  };
}
