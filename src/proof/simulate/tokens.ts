import type { IdempotencyRecord } from "../../domain/account/idempotency.ts";
import type { Fault } from "../../domain/fault/fault.ts";
import type { Call } from "../../operations/kit/call.ts";
import type { Outcome } from "../../operations/kit/run.ts";
import type { Change } from "./store/committed.ts";
import { tokenLifetimeMs } from "./setting.ts";
import { must } from "./violation.ts";

interface Honoured {
  readonly operation: string;
  readonly input: string;
  readonly requestId: string;
  readonly answer: string;
  readonly expiresAtMs: number;
}

const keyOf = (operation: string, { accountId, region }: Call, token: string) =>
  [accountId, region, operation, token].join(" ");

const answerOf = ({ result }: Outcome<unknown>) => JSON.stringify(result ?? null);

/** Knows which client tokens were honoured, and holds every call that repeats one to the first answer. */
export class TokenLedger {
  readonly #honoured = new Map<string, Honoured>();
  readonly #answers = new Map<string, Honoured>();
  /** What the server forgot: a call that had read it before may be refused by it afterwards. */
  readonly #past = new Map<string, Honoured>();

  #known(operation: string, call: Call): Honoured | undefined {
    if (call.clientToken === undefined) return undefined;
    const honoured = this.#honoured.get(keyOf(operation, call, call.clientToken));
    return honoured !== undefined && honoured.expiresAtMs > call.nowMs ? honoured : undefined;
  }

  /** A call was committed. */
  committed(
    operation: string,
    call: Call,
    input: string,
    outcome: Outcome<unknown>,
    changes: readonly Change[],
  ): void {
    const earlier = this.#known(operation, call);
    for (const change of changes) if (change.table === "idempotency") this.#record(operation, call, change);
    const { clientToken: token } = call;
    if (token === undefined) return;
    must(earlier === undefined, "P3", () => `${operation} with ${token} changed something the second time`);
    const answer = answerOf(outcome);
    const expiresAtMs = call.nowMs + tokenLifetimeMs;
    const honoured = { operation, input, requestId: call.requestId, answer, expiresAtMs };
    this.#honoured.set(keyOf(operation, call, token), honoured);
    if (this.#answers.size > 5000) this.#answers.clear();
    this.#answers.set(call.requestId, honoured);
  }

  /** A call got the answer of an earlier one. */
  repeated(operation: string, call: Call, input: string, outcome: Outcome<unknown>): void {
    if (outcome.requestId === call.requestId) return;
    const token = call.clientToken;
    const first = this.#answers.get(outcome.requestId);
    const own = first?.operation === operation && first.answer === answerOf(outcome);
    must(own, "P3", () => `${operation} with ${token} was answered otherwise the second time`);
    must(first.input === input, "P3", () => `${operation} with ${token} was answered with other parameters`);
  }

  /** A call was refused. */
  refused(operation: string, call: Call, input: string, fault: Fault): void {
    const earlier = this.#known(operation, call);
    if (fault.kind === "token.mismatch") {
      const past = this.#past.get(keyOf(operation, call, call.clientToken ?? ""));
      const other = [earlier, past].some((one) => one !== undefined && one.input !== input);
      must(
        other,
        "P3",
        () => `${operation} with ${call.clientToken} was refused as a mismatch that it is not`,
      );
      return;
    }
    must(
      earlier === undefined,
      "P3",
      () => `${operation} with ${call.clientToken} was answered once, and then refused: ${fault.kind}`,
    );
  }

  /** What the server forgets by itself. */
  forgotten(nowMs: number, changes: readonly Change[]): void {
    for (const { table, before, after } of changes) {
      if (table !== "idempotency" || before === undefined || after !== undefined) continue;
      const row = before as unknown as IdempotencyRecord;
      must(row.expiresAtMs <= nowMs, "P3", () => `the token ${row.token} was forgotten too early`);
      const key = [row.accountId, row.region, row.operation, row.token].join(" ");
      const honoured = this.#honoured.get(key);
      if (honoured !== undefined) this.#past.set(key, honoured);
      this.#honoured.delete(key);
    }
  }

  #record(operation: string, call: Call, { after }: Change): void {
    if (after === undefined) return;
    const row = after as unknown as IdempotencyRecord;
    const own = row.operation === operation && row.token === call.clientToken;
    must(own, "P3", () => `${operation} stored the token ${row.token}, which is not its own`);
  }
}
