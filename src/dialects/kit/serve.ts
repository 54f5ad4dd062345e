import { FaultError } from "../../domain/fault/fault.ts";
import { checkToken } from "../../domain/name-rules.ts";
import { StoreFull } from "../../store/port.ts";
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
  /** `retry` tells that nothing was done and the call may be repeated. */
  internal(retry: boolean): WireError;
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

async function perform<L extends Located>(
  vocabulary: Vocabulary<L>,
  host: Host,
  opened: OpenedCall,
  located: L,
): Promise<HttpAnswer> {
  const { accountId } = opened.key.principal;
  const region = vocabulary.regionOf(opened, located, host);
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
  return vocabulary.success(opened, located, output, context.requestId);
}

function wireErrorOf<L extends Located>(
  vocabulary: Vocabulary<L>,
  host: Host,
  error: unknown,
  located: L | undefined,
): WireError {
  if (error instanceof WireError) return error;
  if (error instanceof FaultError) return vocabulary.ofFault(error.fault, located);
  if (error instanceof DecodeProblem) return vocabulary.ofProblem(error, located);
  host.report(error, located?.name ?? "a request");
  return vocabulary.internal(error instanceof StoreFull);
}

/** Which vocabulary a request is answered in, once it is open; before that, the envelope's usual one. */
export type VocabularyChoice = (opened: OpenedCall | undefined) => Vocabulary;

/** Answers one request: from the wire to the network and back. */
export async function serve(
  request: RawRequest,
  envelope: Envelope,
  choose: VocabularyChoice,
  host: Host,
): Promise<HttpAnswer> {
  let opened: OpenedCall | undefined;
  let located: Located | undefined;
  try {
    opened = await envelope.open(request, host.envelope);
    const vocabulary = choose(opened);
    located = await vocabulary.locate(opened);
    return await perform(vocabulary, host, opened, located);
  } catch (error) {
    const vocabulary = choose(opened);
    return vocabulary.failure(request, opened, wireErrorOf(vocabulary, host, error, located));
  }
}
