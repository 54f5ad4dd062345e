import type { StoreMeter } from "../../store/meter.ts";
import type { PoolState, Store } from "../../store/port.ts";
import type { Call, Rules } from "../kit/call.ts";
import type { ReadOperation, WriteOperation } from "../kit/operation.ts";
import { type Outcome, runRead, runWrite } from "../kit/run.ts";

/** Where operations are performed: in this thread, or writes in another. */
export interface Executor {
  /** What the store has done so far. */
  readonly meter: StoreMeter;
  readonly pool?: () => PoolState;
  /** How many nodes share the store, where several may. */
  readonly nodes?: () => Promise<number>;
  read<I, R>(operation: ReadOperation<I, R>, call: Call, input: I): Promise<R>;
  write<I, R>(operation: WriteOperation<I, R>, call: Call, input: I): Promise<Outcome<R>>;
  close(): Promise<void>;
}

/** Performs operations right here. */
export function localExecutor(store: Store, rules: Rules): Executor {
  const { meter, pool, nodes } = store;
  return {
    meter,
    ...(pool !== undefined && { pool }),
    ...(nodes !== undefined && { nodes }),
    read: (operation, call, input) => runRead(store, rules, operation, call, input),
    write: (operation, call, input) => runWrite(store, rules, operation, call, input),
    close: () => store.close(),
  };
}
