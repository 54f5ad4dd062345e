import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import type { FoundAction } from "../../dialects/kit/contract.ts";
import { type Dialect, dialects } from "../wire/outcome.ts";
import type { Credentials } from "../wire/signed.ts";
import { aliyunEnvelopes } from "./aliyun-envelopes.ts";
import { contentOf } from "./content.ts";
import { crooked } from "./crooked.ts";
import type { Estate } from "./estate.ts";
import { exchange, type Place, type Reply } from "./exchange.ts";
import { judges } from "./judge.ts";
import { parametersFor } from "./parameters.ts";
import { judgeStream, pour, streamOf } from "./streams.ts";
import { tencentEnvelopes } from "./tencent-envelopes.ts";
import { type Content, type Envelope, type Errand, errandFor, type Wire } from "./wire.ts";

/** A cloud with an account in which fuzzed calls find something. */
export interface Ground {
  readonly place: Place;
  readonly credentials: Credentials;
  readonly estates: Readonly<Record<Dialect, Estate>>;
  /** What the server has said of errors of its own since it was asked last. */
  readonly complaints: () => readonly string[];
  /** Told of each thing that was sent. */
  readonly sent: (kind: "requests" | "crooked requests" | "streams") => void;
}

/** Every way to carry and to sign a call. */
export const envelopes: readonly Envelope[] = [...tencentEnvelopes, ...aliyunEnvelopes];

const regions: Readonly<Record<Dialect, string>> = {
  "tencent-v3": "ap-guangzhou",
  "qcloud-v2": "gz",
  "aliyun-rpc": "cn-hangzhou",
};

/** How often something is tried, and from which seed. */
export interface Tries {
  readonly seed: number;
  readonly runs: number;
  /** Whether what fails is told as it is: nothing smaller is looked for. */
  readonly asFound?: boolean;
}

const shownText = 700;
const patienceMs = 20_000;

// Bytes are told as text.
function show(value: unknown): string {
  const told = JSON.stringify(value, (_name, one: unknown) => {
    const { type, data } = Object(one) as { type?: unknown; data?: unknown };
    return type === "Buffer" && Array.isArray(data) ? Buffer.from(data as number[]).toString("latin1") : one;
  });
  return told.slice(0, shownText);
}

async function tellFirst<T>(
  property: fc.IAsyncProperty<T>,
  { seed, runs, asFound = false }: Tries,
): Promise<string | undefined> {
  const patience = { interruptAfterTimeLimit: patienceMs, endOnFailure: asFound };
  const details = await fc.check(property, { seed, numRuns: runs, ...patience });
  if (!details.failed || details.counterexample === null) return undefined;
  const { errorInstance: error } = details;
  const why = error instanceof Error ? error.message : String(error);
  return `${why}, for ${show(details.counterexample)}`;
}

function errandOf(ground: Ground, envelope: Envelope, found: FoundAction, content: Content): Errand {
  const region = regions[envelope.dialect];
  const { credentials } = ground;
  return errandFor(found, { region, credentials, content, nowMs: Date.now(), nonce: randomUUID() });
}

function wrongOf(ground: Ground, wrong: string | undefined, reply: Reply): void {
  const why = wrong ?? ground.complaints()[0];
  if (why !== undefined) throw new Error(`${why} (answer ${reply.body.slice(0, shownText)})`);
}

// What is changed on the way may be anybody's, or no HTTP at all: then its error may be anybody's.
function judgeCrooked(dialect: Dialect, reply: Reply): string | undefined {
  if (reply.body === "" && reply.status >= 400 && reply.status < 500) return undefined;
  const [own, ...others] = [dialect, ...dialects].map((one) => judges[one](reply, undefined));
  return others.includes(undefined) ? undefined : own;
}

/** What servers take before a request's body begins. */
const longestHead = 60_000;

function isTooLong({ target, headers }: Wire): boolean {
  const head = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return target.length + head > longestHead;
}

/**
 * Sends a request. One that begins with more than servers take is refused by HTTP itself, not by a vendor:
 * with 431, or in the middle of the sending.
 */
async function exchangeCall(place: Place, wire: Wire): Promise<Reply | "refused by HTTP"> {
  try {
    const reply = await exchange(place, wire);
    return isTooLong(wire) && reply.status === 431 && reply.body === "" ? "refused by HTTP" : reply;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isTooLong(wire) && (code === "ECONNRESET" || code === "EPIPE")) return "refused by HTTP";
    throw error;
  }
}

/** Parameters of any kind for one action in one envelope; tells the first answer that may not come. */
export async function fuzzAction(
  ground: Ground,
  envelope: Envelope,
  found: FoundAction,
  tries: Tries,
): Promise<string | undefined> {
  const parameters = parametersFor(found, ground.estates[envelope.dialect]);
  const contents = parameters.chain((given) => contentOf(envelope, given));
  const property = fc.asyncProperty(contents, async (content) => {
    ground.sent("requests");
    const wire = envelope.seal(errandOf(ground, envelope, found, content));
    const reply = await exchangeCall(ground.place, wire);
    if (reply !== "refused by HTTP") wrongOf(ground, judges[envelope.dialect](reply, found), reply);
  });
  const wrong = await tellFirst(property, tries);
  return wrong === undefined ? undefined : `${found.name} in ${envelope.name}: ${wrong}`;
}

/** Calls whose key, time, action, version, region or signature is not what it should be. */
export async function fuzzEnvelope(
  ground: Ground,
  envelope: Envelope,
  found: FoundAction,
  tries: Tries,
): Promise<string | undefined> {
  const content: Content = envelope.carries === "json" ? { json: "{}" } : { pairs: [] };
  const property = fc.asyncProperty(crooked, async (change) => {
    ground.sent("crooked requests");
    const wire = change.wire(envelope.seal(change.errand(errandOf(ground, envelope, found, content))));
    const reply = await exchange(ground.place, wire);
    wrongOf(ground, judgeCrooked(envelope.dialect, reply), reply);
  });
  const wrong = await tellFirst(property, tries);
  return wrong === undefined ? undefined : `a crooked ${found.name} in ${envelope.name}: ${wrong}`;
}

/** Connections on which bytes come late, changed, too few, too many or all at once. */
export async function fuzzStreams(
  ground: Ground,
  reads: ReadonlyMap<Envelope, FoundAction>,
  tries: Tries,
): Promise<string | undefined> {
  const wires = [...reads].map(([envelope, found]) => {
    const content: Content = envelope.carries === "json" ? { json: "{}" } : { pairs: [] };
    return envelope.seal(errandOf(ground, envelope, found, content));
  });
  const property = fc.asyncProperty(streamOf(wires), async (stream) => {
    ground.sent("streams");
    const wrong = judgeStream(stream, await pour(ground.place, stream)) ?? ground.complaints()[0];
    if (wrong !== undefined) throw new Error(wrong);
  });
  return tellFirst(property, tries);
}
