import { FaultError } from "../../domain/fault/fault.ts";
import { checkToken } from "../../domain/name-rules.ts";
import { StoreBusy, StoreFull, StoreUnavailable } from "../../store/port.ts";
import { type AnyAction, refuseUnmeant } from "./action.ts";
import { RequestContext } from "./context.ts";
import type { FoundAction } from "./contract.ts";
import { DecodeProblem } from "./decode.ts";
import type { Envelope, OpenedCall } from "./envelope.ts";
import type { Fault } from "../../domain/fault/fault.ts";
import type { Attempt, Host, Throttled } from "./host.ts";
import type { HttpAnswer, RawRequest } from "./http.ts";
import { WireError } from "./wire-error.ts";
import type { Words } from "./words.ts";

/** An action of a contract, found for a request. */
export interface Located {
  readonly service: string;
  readonly name: string;
  readonly action: AnyAction;
  readonly found: FoundAction;
  readonly perSecond: number | undefined;
}

/** An error by the vendor's code alone; its HTTP status, where the rule names one. */
export interface Strike {
  readonly code: string;
  readonly status?: number;
  readonly words: Words;
}

/**
 * What an error of ours means to the caller: nothing was done and the call may be repeated; nobody knows what
 * became of it; or nothing was done and there is something to mend.
 */
export type Trouble = "unavailable" | "uncertain" | "defect";

function troubleOf(error: unknown): Trouble {
  const known = error instanceof StoreUnavailable || error instanceof StoreFull;
  if (!known) return "defect";
  return error.uncertain ? "uncertain" : "unavailable";
}

/** One cloud's actions, faults and words, whatever envelope they come in. */
export interface Vocabulary<L extends Located = Located> {
  readonly name: string;
  readonly profile: string;
  /** Finds the action; throws the vendor's error for one that it does not know or that is not implemented. */
  locate(call: OpenedCall): Promise<L>;
  /** The region the call is for; throws the vendor's error for one that does not exist. */
  regionOf(call: OpenedCall, located: L, host: Host): string;
  decode(located: L, call: OpenedCall): object;
  throttled(throttled: Throttled, located: L): WireError;
  /** The error that a configured fault rule asks for. */
  struck(strike: Strike, located: L): WireError;
  ofFault(fault: Fault, located: L | undefined): WireError;
  ofProblem(problem: DecodeProblem, located: L | undefined): WireError;
  /** More wait for the store than may: the vendor's answer to too many calls at once. */
  busy(): WireError;
  internal(trouble: Trouble): WireError;
  success(call: OpenedCall, located: L, output: unknown, requestId: string): HttpAnswer;
  failure(request: RawRequest, call: OpenedCall | undefined, error: WireError): HttpAnswer;
}

function tokenOf(input: object): string | undefined {
  const { ClientToken: upper, clientToken: lower } = input as {
    ClientToken?: unknown;
    clientToken?: unknown;
  };
  const token = upper ?? lower;
  if (typeof token !== "string" || token === "") return undefined;
  if (checkToken(token) !== undefined) throw new FaultError({ kind: "token.malformed", limit: 64 });
  return token;
}

function admit<L extends Located>(vocabulary: Vocabulary<L>, host: Host, located: L, attempt: Attempt): void {
  const throttled = host.throttle(attempt);
  if (throttled !== undefined) throw vocabulary.throttled(throttled, located);
  const struck = host.strike(attempt);
  if (struck === undefined) return;
  const text = struck.message ?? "This error was asked for by a fault rule of the configuration.";
  throw vocabulary.struck({ ...struck, words: { en: text, zh: text } }, located);
}

/** How far a request has come. */
interface Progress {
  readonly begunAt: number;
  opened?: OpenedCall;
  located?: Located;
  region?: string;
  requestId: string;
}

async function perform<L extends Located>(
  vocabulary: Vocabulary<L>,
  host: Host,
  opened: OpenedCall,
  located: L,
  progress: Progress,
): Promise<HttpAnswer> {
  const { accountId } = opened.key.principal;
  const region = vocabulary.regionOf(opened, located, host);
  progress.region = region;
  const { service, name, perSecond } = located;
  admit(vocabulary, host, located, {
    dialect: vocabulary.name,
    service,
    action: name,
    accountId,
    region,
    perSecond,
  });
  const input = vocabulary.decode(located, opened);
  refuseUnmeant(located.action, input);
  const clientToken = tokenOf(input);
  const context = new RequestContext(opened, host, {
    accountId,
    region,
    requestId: opened.requestId,
    nowMs: host.nowMs(),
    seed: host.seed(),
    profile: vocabulary.profile,
    ...(clientToken !== undefined && { clientToken }),
  });
  const output = await located.action.run(input as never, context);
  host.inspect?.(located.found, output);
  const answer = vocabulary.success(opened, located, output, context.requestId);
  progress.requestId = context.requestId;
  return answer;
}

function wireErrorOf<L extends Located>(
  vocabulary: Vocabulary<L>,
  host: Host,
  error: unknown,
  located: L | undefined,
  requestId: string,
): WireError {
  if (error instanceof WireError) return error;
  if (error instanceof FaultError) return vocabulary.ofFault(error.fault, located);
  if (error instanceof DecodeProblem) return vocabulary.ofProblem(error, located);
  if (error instanceof StoreBusy) return vocabulary.busy();
  host.report(error, located?.name ?? "a request", requestId);
  return vocabulary.internal(troubleOf(error));
}

/** Which vocabulary a request is answered in, once it is open; before that, the envelope's usual one. */
export type VocabularyChoice = (opened: OpenedCall | undefined) => Vocabulary;

function note(host: Host, vocabulary: Vocabulary, progress: Progress, code: string | undefined): void {
  host.served({
    requestId: progress.requestId,
    dialect: vocabulary.name,
    action: progress.located?.name,
    accountId: progress.opened?.key.principal.accountId,
    region: progress.region,
    code,
    ms: performance.now() - progress.begunAt,
  });
}

/** Answers one request: from the wire to the network and back. */
export async function serve(
  request: RawRequest,
  envelope: Envelope,
  choose: VocabularyChoice,
  host: Host,
): Promise<HttpAnswer> {
  const progress: Progress = { begunAt: performance.now(), requestId: request.requestId };
  try {
    const opened = await envelope.open(request, host.envelope);
    progress.opened = opened;
    const vocabulary = choose(opened);
    const located = await vocabulary.locate(opened);
    progress.located = located;
    const answer = await perform(vocabulary, host, opened, located, progress);
    note(host, vocabulary, progress, undefined);
    return answer;
  } catch (error) {
    const { opened, located, requestId } = progress;
    const vocabulary = choose(opened);
    const refusal = wireErrorOf(vocabulary, host, error, located, requestId);
    note(host, vocabulary, progress, refusal.code);
    return vocabulary.failure(request, opened, refusal);
  }
}
