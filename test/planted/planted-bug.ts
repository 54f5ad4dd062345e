import type { EngineName } from "../../src/proof/simulate/engine.ts";

/** What is replaced in one built file, and which promise that breaks. */
interface Planted {
  readonly name: string;
  /** Below dist/. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly promise: string;
  /** Where the bounded hunt begins; the long one begins anywhere. */
  readonly seed?: number;
}

/** A bug that the simulation must find, in operations that run in its own process. */
export interface SimulatedBug extends Planted {
  readonly by: "simulate";
  readonly engine: EngineName;
}

/** A bug in real servers, that one of the other parts of `vpcd prove` must find from outside. */
export interface ServedBug extends Planted {
  readonly by: "programs" | "isolation" | "history" | "crash" | "fuzz";
  /** A folder, unless it takes two nodes on a database. */
  readonly place?: "database";
  /** Too slow for the short form: hunted by the long one. */
  readonly slow?: true;
}

/** One deliberate bug, and by which part of the proof it is hunted. */
export type PlantedBug = SimulatedBug | ServedBug;
