import { isDeepStrictEqual } from "node:util";
import type { FoundAction } from "../../dialects/kit/contract.ts";
import type { Network } from "../network/network.ts";
import { openNetwork } from "../network/open.ts";
import type { Credentials } from "../wire/signed.ts";
import { type Dialect, type Fields, isDone, type Outcome } from "../wire/outcome.ts";
import { actionsOf, isRead, isRemoval, nameOf } from "./actions.ts";
import { buildAliyun } from "./aliyun-estate.ts";
import { leavesOf, prefixOf, secretsOf } from "./leaves.ts";
import { type Filling, parametersFor } from "./parameters.ts";
import { buildTencent } from "./tencent-estate.ts";

/** A cloud with two accounts that nothing was made in. */
export interface Neighbours {
  readonly endpoint: string;
  readonly owner: Credentials;
  readonly stranger: Credentials;
  readonly nowMs?: () => number;
}

/** What came of a run through one dialect. */
export interface IsolationReport {
  readonly actions: number;
  readonly calls: number;
  readonly secrets: number;
  /** What the stranger was told that only the owner may know. */
  readonly leaks: readonly string[];
  /** Families after which the owner's things were not as before. */
  readonly touched: readonly string[];
  /** Actions that answered the stranger just as the owner: nothing of an account is in them, or none was reached. */
  readonly alike: readonly string[];
  /** Calls that were not answered, or with an error of the server's own. */
  readonly broken: readonly string[];
}

const builders: Readonly<Record<Dialect, (network: Network, secret: string) => Promise<void>>> = {
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

const zones: Readonly<Record<Dialect, string>> = {
  "tencent-v3": "ap-guangzhou-3",
  "qcloud-v2": "100003",
  "aliyun-rpc": "cn-hangzhou-h",
};

function withoutRequestId(outcome: Outcome<Fields>): unknown {
  if (!isDone(outcome)) return { ...outcome, requestId: "" };
  const { RequestId: _id, requestId: _old, ...fields } = outcome.answer;
  return fields;
}

type Reading = ReadonlyMap<string, unknown>;

const own = /^(?:InternalError|InternalServerError|ServiceUnavailable)/;

function isBroken(outcome: Outcome<Fields>): boolean {
  return "lost" in outcome || ("code" in outcome && own.test(outcome.code));
}

/** What a reading tells; refusals tell nothing of what there is. */
function toldBy(reading: Reading): readonly unknown[] {
  return [...reading.values()].filter((one) => !Object.hasOwn(Object(one) as object, "message"));
}

/** Everything that the owner can read, by action. */
async function readAll(
  network: Network,
  actions: readonly FoundAction[],
  filling: Filling,
): Promise<Reading> {
  const reading = new Map<string, unknown>();
  for (const found of actions.filter(isRead)) {
    const [least = {}] = parametersFor(found, filling);
    const name = nameOf(network.dialect, found);
    reading.set(name, withoutRequestId(await network.call(name, least)));
  }
  return reading;
}

function fillingFrom(dialect: Dialect, texts: ReadonlySet<string>): Filling {
  const ids = new Map<string, string[]>();
  for (const text of texts) {
    const prefix = prefixOf(text);
    if (prefix !== undefined) ids.set(prefix, [...(ids.get(prefix) ?? []), text]);
  }
  return { ids, zone: zones[dialect] };
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
  /** What the stranger was answered, by action and parameters. */
  readonly answers: Map<string, unknown>;
  readonly leaks: string[];
  readonly broken: string[];
}

async function tryAction(visit: Visit, found: FoundAction): Promise<void> {
  const name = nameOf(visit.dialect, found);
  for (const params of parametersFor(found, visit.filling)) {
    const outcome = await visit.stranger.call(name, params);
    if (isBroken(outcome)) visit.broken.push(`${name} ${JSON.stringify(params)}`);
    const told = leaked(outcome, params, visit.secrets);
    if (told.length > 0) visit.leaks.push(`${name} ${JSON.stringify(params)} tells ${told.join(", ")}`);
    visit.answers.set(`${name} ${JSON.stringify(params)}`, withoutRequestId(outcome));
  }
}

/** Has the stranger call every action with the owner's ids, family by family. */
async function visitAll(visit: Visit): Promise<string[]> {
  const touched: string[] = [];
  let before = await readAll(visit.owner, visit.actions, visit.filling);
  for (const family of new Set(visit.actions.map((found) => found.action.family))) {
    const members = visit.actions.filter((found) => found.action.family === family);
    for (const found of members) await tryAction(visit, found);
    if (members.every(isRead)) continue;
    const after = await readAll(visit.owner, visit.actions, visit.filling);
    const changed = differences(before, after);
    if (changed.length > 0) touched.push(`${family}: ${changed.join(", ")}`);
    before = after;
  }
  return touched;
}

/** Has the owner make the same calls, those that take things away last: who is told the same was told nothing. */
async function compareWithOwner(visit: Visit): Promise<string[]> {
  const alike: string[] = [];
  const removals = visit.actions.filter(isRemoval);
  const others = visit.actions.filter((found) => !isRemoval(found));
  for (const found of [...others, ...removals]) {
    const name = nameOf(visit.dialect, found);
    const told = [];
    for (const params of parametersFor(found, visit.filling)) {
      const answer = await visit.owner.call(name, params);
      if (isBroken(answer)) visit.broken.push(`${name} ${JSON.stringify(params)}`);
      const outcome = withoutRequestId(answer);
      told.push(isDeepStrictEqual(outcome, visit.answers.get(`${name} ${JSON.stringify(params)}`)));
    }
    if (told.every(Boolean)) alike.push(name);
  }
  return alike;
}

async function open(neighbours: Neighbours, dialect: Dialect): Promise<Visit> {
  const { endpoint, nowMs } = neighbours;
  const door = { endpoint, ...(nowMs !== undefined && { nowMs }) };
  const as = (credentials: Credentials, spoken = dialect) =>
    openNetwork({ ...door, credentials, dialect: spoken });
  const build = builders[dialect];
  // The same calls, one beside the other.
  await Promise.all([
    build(as(neighbours.owner, builtIn[dialect]), "owner-secret"),
    build(as(neighbours.stranger, builtIn[dialect]), "stranger-secret"),
  ]);
  const actions = actionsOf(dialect);
  const [owner, stranger] = [as(neighbours.owner), as(neighbours.stranger)];
  const nothing: Filling = { ids: new Map(), zone: zones[dialect] };
  const first = leavesOf(toldBy(await readAll(owner, actions, nothing)));
  const filling = fillingFrom(dialect, first);
  const mine = leavesOf(toldBy(await readAll(owner, actions, filling)), first);
  const theirs = leavesOf(toldBy(await readAll(stranger, actions, nothing)));
  const others = fillingFrom(dialect, theirs);
  leavesOf(toldBy(await readAll(stranger, actions, others)), theirs);
  const secrets = secretsOf(mine, theirs);
  const told = { answers: new Map<string, unknown>(), leaks: [], broken: [] };
  return { dialect, owner, stranger, filling: fillingFrom(dialect, mine), secrets, actions, ...told };
}

/**
 * Two accounts build the same estate at once; then one calls every action of a dialect with the other's ids.
 * Nothing of the other's may change or be told.
 */
export async function runIsolation(neighbours: Neighbours, dialect: Dialect): Promise<IsolationReport> {
  const visit = await open(neighbours, dialect);
  const touched = await visitAll(visit);
  const { leaks, broken, answers, secrets, actions } = visit;
  const calls = answers.size;
  const alike = await compareWithOwner(visit);
  return { actions: actions.length, calls, secrets: secrets.size, leaks, touched, alike, broken };
}
