import type { Random } from "../../domain/chance.ts";
import type { Interrupter, SimNode } from "./interruption.ts";

/** Time as the simulation has it: it goes on a little with each step, and each node may see another one. */
export class VirtualClock {
  readonly #random: Random;
  nowMs = Date.UTC(2026, 0, 1);

  constructor(random: Random) {
    this.#random = random;
  }

  step(): void {
    this.nowMs += this.#random.below(400);
  }

  seenBy(node: SimNode): number {
    return this.nowMs + node.skewMs;
  }

  /** Moves one node's clock, or everybody's. */
  jump(node: SimNode, interrupter: Interrupter): void {
    const forward = this.#random.below(2) === 0;
    interrupter.strike(forward ? "clock forward" : "clock back");
    if (forward && this.#random.below(4) === 0) this.nowMs += this.#random.below(2 * 24 * 3_600_000);
    else node.skewMs = (forward ? 1 : -1) * this.#random.below(60_000);
  }
}
