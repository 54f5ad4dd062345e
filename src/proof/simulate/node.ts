import type { Store, StoreReads } from "../../store/port.ts";
import type { Engine } from "./engine.ts";
import { interrupted, type Interrupter, Interruption, type SimNode } from "./interruption.ts";
import type { Scheduler } from "./scheduler.ts";

/** A process of the server: it can be stopped at any await, and what it remembered is gone then. */
export class RunningNode implements SimNode {
  life: object = {};
  skewMs = 0;
  /** What its reads go through: what was remembered for an earlier life is not this one's. */
  reads: StoreReads;
  readonly #engine: Engine;
  readonly #interrupter: Interrupter;

  constructor(engine: Engine, interrupter: Interrupter) {
    this.#engine = engine;
    this.#interrupter = interrupter;
    this.reads = this.#openReads();
  }

  /** Ends the process where it stands and starts it anew. */
  restart(scheduler: Scheduler): void {
    const ended = this.life;
    this.life = {};
    this.reads = this.#openReads();
    this.#interrupter.strike("node stopped");
    scheduler.failAll(ended, new Interruption("node stopped"));
  }

  #openReads(): StoreReads {
    const engine = this.#engine;
    const interrupter = this.#interrupter;
    const life = this.life;
    return {
      meter: engine.meter,
      ...(engine.version !== undefined && { version: () => engine.version?.() }),
      read: (scope, work) =>
        engine.read(scope, (tx) => work(interrupted(tx, () => interrupter.within(this, life)))),
      close: async () => undefined,
    };
  }

  /** The store as a write of this life of the node has it. */
  writes(write: Store["write"]): Store {
    return { ...this.reads, write };
  }
}
