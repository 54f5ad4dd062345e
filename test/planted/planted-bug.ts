import type { EngineName } from "../../src/proof/simulate/engine.ts";

/** One deliberate bug: what is replaced in one built file, and which promise it breaks. */
export interface PlantedBug {
  readonly name: string;
  /** Below dist/. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly promise: string;
  readonly engine: EngineName;
  /** Where the bounded hunt begins; the long one begins anywhere. */
  readonly seed?: number;
}
