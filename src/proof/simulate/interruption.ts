import type { Random } from "../../domain/chance.ts";
import { turnstile } from "../../store/turnstile.ts";
import type { Scheduler } from "./scheduler.ts";

/** What is done to a call that is no fault of the program: its client may only ask again. */
export class Interruption extends Error {
  readonly kind: FaultName;

  constructor(kind: FaultName) {
    super(`simulated: ${kind}`);
    this.name = "Interruption";
    this.kind = kind;
  }
}

/** The faults that a simulation injects. */
export type FaultName =
  | "transaction aborted"
  | "answer lost"
  | "node stopped"
  | "clock forward"
  | "clock back"
  | "task late"
  | "task twice";

/** How likely each fault is at each place where it can strike, of 10,000. */
export interface Odds {
  readonly park: number;
  readonly abort: number;
  readonly loseAnswer: number;
  readonly stopNode: number;
  readonly moveClock: number;
}

/** A process of the server as the simulation has it: what it alone knows dies with it. */
export interface SimNode {
  /** Changes when the node is started anew: what began before is nobody's. */
  life: object;
  skewMs: number;
}

/** Strikes at awaits. */
export class Interrupter {
  readonly #random: Random;
  readonly #scheduler: Scheduler;
  readonly #odds: Odds;
  readonly counts: Record<FaultName, number> = {
    "transaction aborted": 0,
    "answer lost": 0,
    "node stopped": 0,
    "clock forward": 0,
    "clock back": 0,
    "task late": 0,
    "task twice": 0,
  };

  constructor(random: Random, scheduler: Scheduler, odds: Odds) {
    this.#random = random;
    this.#scheduler = scheduler;
    this.#odds = odds;
  }

  chance(odds: number): boolean {
    return this.#random.below(10_000) < odds;
  }

  strike(kind: FaultName): void {
    this.counts[kind] += 1;
  }

  /** One await inside a transaction: others may go first, the node may end, or the transaction be aborted. */
  async within(node: SimNode, life: object): Promise<void> {
    if (this.chance(this.#odds.park)) await this.#scheduler.pause(life);
    if (node.life !== life) throw new Interruption("node stopped");
    if (!this.chance(this.#odds.abort)) return;
    this.strike("transaction aborted");
    throw new Interruption("transaction aborted");
  }

  /** The way of an answer back to the caller. */
  async answering(node: SimNode, life: object): Promise<void> {
    await this.#scheduler.pause(life);
    if (node.life !== life) throw new Interruption("node stopped");
    if (!this.chance(this.#odds.loseAnswer)) return;
    this.strike("answer lost");
    throw new Interruption("answer lost");
  }
}

/** The same transaction with `before` awaited at each of its calls, which go one after another. */
export function interrupted<T extends object>(tx: T, before: () => Promise<void>): T {
  const order = turnstile();
  return new Proxy(tx, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...values: unknown[]) =>
        order.pass(async () => {
          await before();
          return Reflect.apply(member, target, values) as unknown;
        });
    },
  });
}
