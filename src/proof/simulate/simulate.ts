import { createHash } from "node:crypto";
import { type Random, randomFrom } from "../../domain/chance.ts";
import { loadWriteOperation } from "../../operations/execution/load.ts";
import { type Engine, type EngineName, pairedEngine, simulatedEngine } from "./engine.ts";
import { type FaultName, Interrupter, type Odds } from "./interruption.ts";
import { checkEverything } from "./invariants/check-commit.ts";
import { type ClientCall, World } from "./world.ts";
import { oneOf, often } from "./plan.ts";
import { drawCall } from "./program/program.ts";
import { quiet, Scheduler } from "./scheduler.ts";
import { drawRules } from "./setting.ts";
import type { Owner } from "./state.ts";
import { tableNames } from "./store/committed.ts";
import { openFile, openMemory } from "./stores.ts";
import { steps } from "./steps.ts";
import { dueTasks, endTask, forget, pollTask } from "./upkeep.ts";
import { Violation } from "./violation.ts";

/** What to simulate. */
export interface SimulationOptions {
  readonly seed: number;
  /** How many operations are begun. */
  readonly steps: number;
  readonly engine: EngineName;
}

/** What a simulation came to: the same for the same options. */
export interface SimulationReport extends SimulationOptions {
  readonly operations: number;
  readonly endings: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<FaultName, number>>;
  readonly deadlocks: number;
  readonly commits: number;
  readonly tasksEnded: number;
  /** A digest of all that is stored at the end. */
  readonly hash: string;
  /** What was found, and after how many operations. */
  readonly violation?: { readonly promise: string; readonly message: string; readonly step: number };
}

/** The accounts and regions whose calls are simulated. */
const owners: readonly Owner[] = [
  { accountId: "100", region: "north" },
  { accountId: "200", region: "north" },
  { accountId: "100", region: "south" },
];

const odds: Odds = { park: 3500, abort: 12, loseAnswer: 300, stopNode: 15, moveClock: 20 };

/** How many calls are under way at a time; a real engine's batch holds them all. */
const together = 6;

/** In how many parts the simulated store has hot rows kept, as one of many writers does. */
const lanes = 3;

/** Between how many operations a real engine's whole content is compared. */
const auditEvery = 200;

function openEngine(name: EngineName, random: Random): Engine {
  if (name === "simulated") return simulatedEngine((count) => random.below(count), lanes);
  return name === "memory" ? pairedEngine(name, openMemory(), 4) : pairedEngine(name, openFile(), 4);
}

/** Runs one program of calls, with faults, and holds every commit to the promises. */
class Simulation {
  readonly #options: SimulationOptions;
  readonly #random: Random;
  readonly #scheduler: Scheduler;
  readonly #interrupter: Interrupter;
  readonly #world: World;
  readonly #recent: ClientCall[] = [];
  readonly #endings: Record<string, number> = { done: 0, refused: 0, interrupted: 0 };
  // In every other world all calls are of one owner, who is in their own way the more.
  readonly #callers: readonly Owner[];
  #active = 0;
  #operations = 0;
  #auditAt = 0;
  #found: Violation | undefined;

  constructor(options: SimulationOptions) {
    this.#options = options;
    const random = randomFrom([options.seed, 20260101]);
    this.#random = random;
    this.#callers = random.below(2) === 0 ? owners : owners.slice(0, 1);
    this.#scheduler = new Scheduler(random);
    this.#interrupter = new Interrupter(random, this.#scheduler, odds);
    const engine = openEngine(options.engine, random);
    this.#world = new World(engine, drawRules(random), random, this.#interrupter);
  }

  async run(): Promise<SimulationReport> {
    for (const step of steps) await loadWriteOperation(step.name);
    try {
      while (this.#operations < this.#options.steps && this.#found === undefined) await this.#step();
      await this.#finish();
    } catch (error) {
      this.#found ??=
        error instanceof Violation ? error : new Violation("P13", String((error as Error).stack));
    }
    await this.#world.engine.close();
    return this.#report();
  }

  async #step(): Promise<void> {
    this.#world.clock.step();
    if (this.#interrupter.chance(odds.moveClock))
      this.#world.clock.jump(this.#world.anyNode(), this.#interrupter);
    if (this.#interrupter.chance(odds.stopNode)) this.#world.anyNode().restart(this.#scheduler);
    // Compared when nothing is under way: all calls come to their ends before.
    const due = this.#world.engine.name !== "simulated" && this.#operations >= this.#auditAt;
    if (due && this.#active === 0) {
      this.#auditAt = this.#operations + auditEvery;
      await this.#world.engine.audit();
    }
    const room = this.#active < together && (!due || this.#active === 0);
    if (room && (this.#scheduler.waiting === 0 || often(this.#random, 25))) this.#begin();
    else if (!this.#scheduler.resumeOne()) await this.#wait();
    await quiet(this.#world.engine.turns);
  }

  #begin(): void {
    const owner = oneOf(this.#random, this.#callers) ?? { accountId: "100", region: "north" };
    const kind = this.#random.below(100);
    if (kind < 8) this.#track(this.#world.look(this.#world.anyNode(), owner));
    else if (kind < 18) this.#tend(owner);
    else this.#call(this.#drawClientCall(owner));
  }

  #drawClientCall(owner: Owner): ClientCall {
    const again = often(this.#random, 12) ? oneOf(this.#random, this.#recent) : undefined;
    const scene = { state: this.#world.state, random: this.#random, owner: again?.owner ?? owner };
    if (again !== undefined && often(this.#random, 70)) return again;
    let planned = drawCall(scene);
    // The same token with other parameters: of what a few draws give, a call of the same kind.
    const isSame = () => again?.planned.operation.name === planned.operation.name;
    const draws = again === undefined ? 0 : 20;
    for (let draw = 0; draw < draws && !isSame(); draw += 1) planned = drawCall(scene);
    const same = isSame();
    const fresh = often(this.#random, 40) ? `t${this.#random.nextUint32()}` : undefined;
    return { owner: scene.owner, planned, token: same ? again?.token : fresh };
  }

  #call(call: ClientCall): void {
    this.#operations += 1;
    if (call.token !== undefined) {
      this.#recent.push(call);
      if (this.#recent.length > 8) this.#recent.shift();
    }
    this.#track(
      this.#world.perform(this.#world.anyNode(), call).then((ending) => {
        this.#endings[ending] = (this.#endings[ending] ?? 0) + 1;
        // A client that got no answer asks again, as it should: with its token.
        if (ending === "interrupted" && call.token !== undefined && often(this.#random, 70))
          this.#recent.push(call);
      }),
    );
  }

  #tend(owner: Owner): void {
    const world = this.#world;
    if (often(this.#random, 4)) return this.#call({ owner, planned: forget, token: undefined });
    const due = dueTasks(world.state, world.clock.nowMs);
    const task = often(this.#random, 70) ? oneOf(this.#random, due) : undefined;
    if (task === undefined) {
      const polled = oneOf(this.#random, world.state.of("task", owner));
      if (polled !== undefined) this.#call({ owner, planned: pollTask(polled), token: undefined });
      return;
    }
    if ((task.dueAtMs ?? 0) + 10_000 < world.clock.nowMs) this.#interrupter.strike("task late");
    this.#call({ owner: task, planned: endTask(task), token: undefined });
    if (!often(this.#random, 30)) return;
    this.#interrupter.strike("task twice");
    this.#call({ owner: task, planned: endTask(task), token: undefined });
  }

  #track(work: Promise<void>): void {
    this.#active += 1;
    void work
      .catch((error: unknown) => {
        this.#found ??= error instanceof Violation ? error : new Violation("P13", String(error));
      })
      .finally(() => {
        this.#active -= 1;
      });
  }

  // Everything that is under way waits for an engine's own turns; if it waits for ever, that is a finding.
  async #wait(): Promise<void> {
    for (let turn = 0; turn < 20_000; turn += 1) {
      if (this.#active === 0 || this.#scheduler.waiting > 0) return;
      await quiet(1);
    }
    throw new Violation("P13", "calls are under way, and none of them can go on");
  }

  // The faults end here, and time goes on until every task has ended.
  async #finish(): Promise<void> {
    await this.#drain();
    for (let round = 0; round < 50 && this.#found === undefined; round += 1) {
      const running = this.#world.state.all("task").filter(({ state }) => state === "running");
      if (running.length === 0) break;
      this.#world.clock.nowMs += 10_000;
      for (const node of this.#world.nodes) node.skewMs = 0;
      for (const task of running) {
        const planned = task.dueAtMs === null ? pollTask(task) : endTask(task);
        this.#call({ owner: task, planned, token: undefined });
        await this.#drain();
      }
    }
    if (this.#found !== undefined) return;
    const left = this.#world.state.all("task").find(({ state }) => state === "running");
    if (left !== undefined)
      throw new Violation("P8", `${left.operation}, the task ${left.seq}, does not end`);
    checkEverything(this.#world.state, owners);
    await this.#world.engine.audit();
  }

  async #drain(): Promise<void> {
    while (this.#active > 0 && this.#found === undefined) {
      if (!this.#scheduler.resumeOne()) await this.#wait();
      await quiet(this.#world.engine.turns);
    }
  }

  #report(): SimulationReport {
    const { engine, commits, tasks, refusals } = this.#world;
    const found = this.#found;
    return {
      ...this.#options,
      operations: this.#operations,
      endings: this.#endings,
      refusals: Object.fromEntries([...refusals].sort(([a], [b]) => (a < b ? -1 : 1))),
      faults: this.#interrupter.counts,
      deadlocks: engine.deadlocks(),
      commits,
      tasksEnded: tasks.ended,
      hash: digestOf(engine),
      ...(found !== undefined && {
        violation: { promise: found.promise, message: found.message, step: this.#operations },
      }),
    };
  }
}

function digestOf({ committed }: Engine): string {
  const digest = createHash("sha256");
  for (const name of tableNames) {
    const rows = [...committed.rowsOf(name)].sort((one, other) => one.seq - other.seq);
    digest.update(`${name}\n${JSON.stringify(rows)}\n`);
  }
  return digest.digest("hex").slice(0, 16);
}

/** Simulates. */
export function simulate(options: SimulationOptions): Promise<SimulationReport> {
  return new Simulation(options).run();
}
