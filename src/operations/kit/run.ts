import { randomFrom } from "../../domain/chance.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Profile } from "../../domain/profile.ts";
import { type Store, StoreConflict, type StoreReads, type WriteTx } from "../../store/port.ts";
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

async function once<I, R>(work: WriteWork, operation: WriteOperation<I, R>, input: I): Promise<Outcome<R>> {
  const { tx, call, rules } = work;
  const token = call.clientToken;
  if (token === undefined || token === "") {
    return { result: await operation.run(work, input), requestId: call.requestId };
  }
  const fingerprint = fingerprintOf(input);
  const earlier = await tx.get("idempotency", [operation.name, token]);
  if (earlier !== undefined && earlier.expiresAtMs > call.nowMs) {
    if (earlier.fingerprint !== fingerprint) refuse({ kind: "token.mismatch", token });
    return { result: JSON.parse(earlier.answer) as R, requestId: earlier.requestId };
  }
  if (earlier !== undefined) await tx.remove("idempotency", { operation: operation.name, token });
  const result = await operation.run(work, input);
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
      // Two may have drawn the same id, or raced for one row: with new luck and a new look it is decided
      // properly.
      if (!(error instanceof StoreConflict) || attempt + 1 >= attempts) throw error;
    }
  }
}
