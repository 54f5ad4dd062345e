import type { Random } from "../../domain/chance.ts";
import { FaultError } from "../../domain/fault/fault.ts";
import type { Call, Rules } from "../../operations/kit/call.ts";
import { type Outcome, runRead, runWrite } from "../../operations/kit/run.ts";
import type { Manner, StoreScope, WriteTx } from "../../store/port.ts";
import type { Change } from "./store/committed.ts";
import { Deadlock } from "./store/locks.ts";
import { VirtualClock } from "./clock.ts";
import type { Engine } from "./engine.ts";
import { interrupted, type Interrupter, Interruption } from "./interruption.ts";
import { checkCommit } from "./invariants/check-commit.ts";
import { RunningNode } from "./node.ts";
import type { PlannedCall } from "./plan.ts";
import { lookAtEnis, lookAtSubnets } from "./program/reads.ts";
import { SeenLedger } from "./seen.ts";
import { counting } from "./setting.ts";
import type { Owner } from "./state.ts";
import { State } from "./state.ts";
import { TaskLedger } from "./tasks.ts";
import { TokenLedger } from "./tokens.ts";
import { Violation } from "./violation.ts";

/** A call as its client makes it, perhaps more than once. */
export interface ClientCall {
  readonly owner: Owner;
  readonly planned: PlannedCall;
  readonly token: string | undefined;
}

/** What a call came to. */
export type Ending = "done" | "refused" | "interrupted";

interface Written<T> {
  readonly planned: PlannedCall;
  readonly text: string;
  readonly work: (tx: WriteTx) => Promise<T>;
  readonly manner: Manner;
}

/** The cloud that is simulated: nodes over one store, and what must be true of it. */
export class World {
  readonly engine: Engine;
  readonly state: State;
  readonly rules: Rules;
  readonly clock: VirtualClock;
  readonly nodes: readonly RunningNode[];
  readonly tokens = new TokenLedger();
  readonly tasks = new TaskLedger();
  readonly #seen = new SeenLedger();
  readonly #random: Random;
  readonly #interrupter: Interrupter;
  readonly #sideBySide: boolean;
  #requests = 0;
  /** How often each kind of refusal came. */
  readonly refusals = new Map<string, number>();
  commits = 0;

  constructor(engine: Engine, rules: Rules, random: Random, interrupter: Interrupter) {
    this.engine = engine;
    this.rules = rules;
    this.state = new State(engine.committed);
    this.clock = new VirtualClock(random);
    this.#random = random;
    this.#interrupter = interrupter;
    this.#sideBySide = random.below(2) === 0;
    this.nodes = [1, 2, 3].map(() => new RunningNode(engine, interrupter));
  }

  anyNode(): RunningNode {
    const [first] = this.nodes;
    const node = this.nodes[this.#random.below(this.nodes.length)] ?? first;
    if (node === undefined) throw new Error("there are no nodes");
    return node;
  }

  /** One call, by one node. */
  async perform(node: RunningNode, { owner, planned, token }: ClientCall): Promise<Ending> {
    const call = this.#callOf(node, owner, token);
    const { operation, input } = planned;
    const text = JSON.stringify(input);
    const { life } = node;
    const store = node.writes((scope, work, manner = "alone") =>
      this.#write(node, scope, call, { planned, text, work, manner }),
    );
    try {
      const outcome = await runWrite(store, this.rules, operation, call, input);
      this.tokens.repeated(operation.name, call, text, outcome);
      await this.#requireSeen(call.requestId);
      await this.#interrupter.answering(node, life);
      this.#seen.acknowledged(call.requestId);
      return "done";
    } catch (error) {
      if (error instanceof FaultError) return "refused";
      if (error instanceof Interruption || error instanceof Deadlock) return "interrupted";
      throw unexpected(error, operation.name);
    }
  }

  /** One question, by one node. */
  async look(node: RunningNode, owner: Owner): Promise<void> {
    const call = this.#callOf(node, owner, undefined);
    const before = this.#seen.ofOwner(owner);
    try {
      if (this.#random.below(3) === 0) await runRead(node.reads, this.rules, lookAtSubnets, call, {});
      else before.check(this.state, await runRead(node.reads, this.rules, lookAtEnis, call, {}));
    } catch (error) {
      if (!(error instanceof Interruption)) throw unexpected(error, "a question");
    }
  }

  async #write<T>(
    node: RunningNode,
    scope: StoreScope,
    call: Call,
    { planned, text, work, manner }: Written<T>,
  ): Promise<T> {
    const { life } = node;
    const pause = () => this.#interrupter.within(node, life);
    const { name } = planned.operation;
    return this.engine.perform(
      scope,
      async (tx) => {
        try {
          const value = await work(interrupted(tx, pause));
          await pause();
          return value;
        } catch (error) {
          if (error instanceof FaultError) this.#refused(error, call, planned, text);
          throw error;
        }
      },
      (value, changes) =>
        this.#committed(scope, call, { name, planned, text }, value as Outcome<unknown>, changes),
      this.#mannerOf(name, manner),
    );
  }

  // The product's own manner, or a stricter test: nearly all changes side by side.
  #mannerOf(name: string, manner: Manner): Manner {
    if (!this.#sideBySide) return manner;
    return counting.has(name) ? "alone" : "alongside";
  }

  #refused({ fault }: FaultError, call: Call, planned: PlannedCall, text: string): void {
    this.refusals.set(fault.kind, (this.refusals.get(fault.kind) ?? 0) + 1);
    this.tokens.refused(planned.operation.name, call, text, fault);
    // What another has taken may come back when it is aborted: until then it is not idle.
    const wrong = this.engine.isAlone() ? planned.refused?.(this.state, fault) : undefined;
    if (wrong !== undefined) throw new Violation("P7", `${planned.operation.name}: ${wrong}`);
  }

  #committed(
    scope: StoreScope,
    call: Call,
    { name, planned, text }: { name: string; planned: PlannedCall; text: string },
    outcome: Outcome<unknown>,
    changes: readonly Change[],
  ): void {
    this.commits += 1;
    about(name, () => checkCommit(this.state, scope, changes));
    if (scope === "system") this.tokens.forgotten(call.nowMs, changes);
    this.tokens.committed(name, call, text, outcome, changes);
    const wrong = planned.promised?.(this.state, outcome.result, changes);
    if (wrong !== undefined) throw new Violation("P5", `${name}: ${wrong}`);
    this.tasks.committed(this.state, changes, planned, outcome.result);
    this.#seen.committed(call.requestId, call, changes);
  }

  // An engine with readers beside its writer must show them what it has acknowledged.
  async #requireSeen(requestId: string): Promise<void> {
    if (this.engine.name !== "file") return;
    for (const { table, after } of this.#seen.changesOf(requestId)) {
      if (after === undefined) continue;
      const found = await this.engine.read("system", (tx) => tx.find(table, { where: { seq: after.seq } }));
      if (found.length > 0 || this.engine.committed.row(table, after.seq) === undefined) continue;
      throw new Violation("P6", `a call was answered, and ${table} ${after.seq} is not to be seen`);
    }
  }

  #callOf(node: RunningNode, { accountId, region }: Owner, token: string | undefined): Call {
    this.#requests += 1;
    return {
      accountId,
      region,
      requestId: `req-${this.#requests}`,
      nowMs: this.clock.seenBy(node),
      seed: [this.#random.nextUint32(), this.#random.nextUint32(), this.#random.nextUint32(), this.#requests],
      profile: "tencent",
      ...(token !== undefined && { clientToken: token }),
    };
  }
}

function about(name: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof Violation ? new Violation(error.promise, `${name}: ${error.about}`) : error;
  }
}

function unexpected(error: unknown, about: string): Violation {
  if (error instanceof Violation) return error;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Violation("P13", `${about} ended with what is no refusal: ${told}`);
}
