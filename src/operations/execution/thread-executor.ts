import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { StoreUnusable } from "../../store/port.ts";
import { commitClock } from "../../store/commit-clock.ts";
import { storeMeter } from "../../store/meter.ts";
import { fileReader } from "../../store/sqlite/store.ts";
import type { Rules } from "../kit/call.ts";
import { type Outcome, runRead } from "../kit/run.ts";
import type { Executor } from "./executor.ts";
import { errorOf, type ReadyMessage, type ReplyMessage, type WriteMessage } from "./message.ts";

// What a batch of writes leaves behind is short-lived: with more room it dies before it is ever copied.
const youngGenerationMb = 192;

interface Waiting {
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: Error) => void;
}

/** Sends writes to the writer's thread, a turn's worth in one message, and hands its answers back. */
class WriterThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #outgoing: WriteMessage[] = [];
  #nextId = 1;
  #ended: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (replies: readonly ReplyMessage[]) => {
      for (const reply of replies) this.#settle(reply);
    });
    worker.on("error", (error) => this.#failAll(error));
    worker.on("exit", () => this.#failAll(new Error("the store's writer has stopped")));
  }

  send(message: Omit<WriteMessage, "id">): Promise<Outcome<unknown>> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const id = this.#nextId;
      this.#nextId += 1;
      this.#waiting.set(id, { resolve, reject });
      if (this.#outgoing.push({ ...message, id }) === 1) setImmediate(() => this.#flush());
    });
  }

  async close(): Promise<void> {
    if (this.#ended !== undefined) return;
    const exited = once(this.#worker, "exit");
    this.#worker.postMessage("close");
    await exited;
  }

  #flush(): void {
    const batch = this.#outgoing;
    this.#outgoing = [];
    this.#worker.postMessage(batch);
  }

  #settle(reply: ReplyMessage): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("outcome" in reply) waiting?.resolve(reply.outcome);
    else waiting?.reject(errorOf(reply));
  }

  #failAll(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Performs writes in a thread of their own on the durable store of a folder, and reads here beside it. */
export async function threadExecutor(folder: string, rules: Rules): Promise<Executor> {
  const url = new URL("./writer-thread.js", import.meta.url);
  const clock = commitClock();
  const meter = storeMeter();
  const worker = new Worker(url, {
    workerData: { folder, rules, commits: clock.shared, counts: meter.shared },
    resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
  });
  const [message] = (await once(worker, "message")) as [ReadyMessage];
  if ("unusable" in message) {
    await worker.terminate();
    throw new StoreUnusable(message.unusable);
  }
  const reader = fileReader(folder, clock, meter);
  const writer = new WriterThread(worker);
  return {
    meter,
    read: (operation, call, input) => runRead(reader, rules, operation, call, input),
    write: <I, R>(operation: { readonly name: string }, call: WriteMessage["call"], input: I) =>
      writer.send({ operation: operation.name, call, input }) as Promise<Outcome<R>>,
    async close() {
      await reader.close();
      await writer.close();
    },
  };
}
