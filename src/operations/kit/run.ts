import { randomFrom } from "../../domain/chance.ts";
import { FaultError, refuse } from "../../domain/fault/fault.ts";
import type { Profile } from "../../domain/profile.ts";
import {
  type Store,
  StoreConflict,
  type StoreReads,
  StoreUnavailable,
  type WriteTx,
} from "../../store/port.ts";
import type { Call, Rules } from "./call.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { memoOf } from "./memo.ts";
import type { ReadOperation, ReadWork, WriteOperation, WriteWork } from "./operation.ts";

/** What a change came to; `requestId` is the first call's when a client token was repeated. */
export interface Outcome<R> {
  readonly result: R;
  readonly requestId: string;
}

const attempts = 5;

function profileOf(rules: Rules, call: Call): Profile {
  const profile = rules.profiles[call.profile];
  if (profile === undefined) throw new Error(`no profile is named ${call.profile}`);
  return profile;
}

function readNow<I, R>(
  store: StoreReads,
  rules: Rules,
  operation: ReadOperation<I, R>,
  call: Call,
  input: I,
): Promise<R> {
  return store.read(operation.everyone ? "system" : call, (tx) => {
    const work: ReadWork = { tx, call, rules, profile: profileOf(rules, call) };
    return operation.run(work, input);
  });
}

/**
 * Answers a question in one snapshot; a lasting answer is given again for as long as nothing has been
 * committed.
 */
export function runRead<I, R>(
  store: StoreReads,
  rules: Rules,
  operation: ReadOperation<I, R>,
  call: Call,
  input: I,
): Promise<R> {
  const version = operation.lasting ? store.version?.() : undefined;
  if (version === undefined) return readNow(store, rules, operation, call, input);
  const key = `${operation.name}|${call.accountId}|${call.region}|${call.profile}|${JSON.stringify(input)}`;
  return memoOf(store).get(key, version, () => readNow(store, rules, operation, call, input));
}

type Doing = Pick<WriteOperation<never, unknown>, "name" | "manner">;

function workOf(tx: WriteTx, rules: Rules, doing: Doing, call: Call, attempt: number): WriteWork {
  const profile = profileOf(rules, call);
  const random = randomFrom([...call.seed, attempt]);
  return {
    tx,
    call,
    rules,
    profile,
    operation: doing.name,
    manner: doing.manner,
    attempt,
    random,
    mint(kind) {
      const { prefix, alphabet, length } = profile.ids[kind];
      return prefix + random.text(alphabet, length);
    },
  };
}

// Ends a transaction whose effect is there already.
class Repeated extends Error {
  readonly outcome: Outcome<unknown>;

  constructor(outcome: Outcome<unknown>) {
    super("this client token has had its effect");
    this.outcome = outcome;
  }
}

// The answer that this token got before, if it did.
async function earlierAnswer<R>(
  { tx, call, operation }: WriteWork,
  token: string,
  fingerprint: string,
): Promise<Outcome<R> | undefined> {
  const earlier = await tx.get("idempotency", [operation, token]);
  if (earlier === undefined) return undefined;
  if (earlier.expiresAtMs > call.nowMs) {
    if (earlier.fingerprint !== fingerprint) refuse({ kind: "token.mismatch", token });
    return { result: JSON.parse(earlier.answer) as R, requestId: earlier.requestId };
  }
  // This one alone: a twin may have put its own in its place by now.
  await tx.remove("idempotency", { operation, token, requestId: earlier.requestId });
  return undefined;
}

async function once<I, R>(work: WriteWork, operation: WriteOperation<I, R>, input: I): Promise<Outcome<R>> {
  const { tx, call, rules } = work;
  const token = call.clientToken;
  if (token === undefined || token === "") {
    return { result: await operation.run(work, input), requestId: call.requestId };
  }
  const fingerprint = fingerprintOf(input);
  // Asked while the work begins, for most tokens are new: what was done for an old one is undone.
  const [earlier, done] = await Promise.allSettled([
    earlierAnswer<R>(work, token, fingerprint),
    operation.run(work, input),
  ]);
  if (earlier.status === "rejected") throw earlier.reason;
  if (earlier.value !== undefined) throw new Repeated(earlier.value);
  if (done.status === "rejected") {
    // It may have been refused for what its twin did since it was asked.
    const late = done.reason instanceof FaultError && (await earlierAnswer<R>(work, token, fingerprint));
    if (typeof late === "object") throw new Repeated(late);
    throw done.reason;
  }
  const result = done.value;
  await tx.insert("idempotency", [
    {
      operation: operation.name,
      token,
      fingerprint,
      requestId: call.requestId,
      answer: JSON.stringify(result ?? null),
      expiresAtMs: call.nowMs + rules.tokenLifetimeMs,
    },
  ]);
  return { result, requestId: call.requestId };
}

// Two may have drawn the same id, or raced for one row: with new luck and a new look it is decided
// properly. And a change that may have been kept is found again by its token.
function mayBeRepeated(error: unknown, call: Call): boolean {
  if (error instanceof StoreUnavailable) return error.uncertain && (call.clientToken ?? "") !== "";
  return error instanceof StoreConflict;
}

/**
 * Performs a change in one transaction; a repeated client token gets the first call's answer and changes
 * nothing.
 */
export async function runWrite<I, R>(
  store: Store,
  rules: Rules,
  operation: WriteOperation<I, R>,
  call: Call,
  input: I,
): Promise<Outcome<R>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await store.write(
        operation.everyone ? "system" : call,
        (tx) => once(workOf(tx, rules, operation, call, attempt), operation, input),
        operation.manner,
      );
    } catch (error) {
      if (error instanceof Repeated) return error.outcome as Outcome<R>;
      if (!mayBeRepeated(error, call) || attempt + 1 >= attempts) throw error;
    }
  }
}
