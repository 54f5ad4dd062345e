import { parentPort, workerData } from "node:worker_threads";
import { commitClock } from "../../store/commit-clock.ts";
import { storeMeter } from "../../store/meter.ts";
import { fileStore } from "../../store/sqlite/store.ts";
import type { Store } from "../../store/port.ts";
import type { Rules } from "../kit/call.ts";
import { runWrite } from "../kit/run.ts";
import { loadWriteOperation } from "./load.ts";
import { type ReplyMessage, replyOf, type WriteMessage } from "./message.ts";

const { folder, rules, commits, counts } = workerData as {
  folder: string;
  rules: Rules;
  commits: Int32Array<SharedArrayBuffer>;
  counts: Float64Array<SharedArrayBuffer>;
};

// Answers of one commit are settled together and cross the thread's border as one message.
let replies: ReplyMessage[] = [];

function reply(message: ReplyMessage): void {
  if (replies.push(message) > 1) return;
  setImmediate(() => {
    const batch = replies;
    replies = [];
    parentPort?.postMessage(batch);
  });
}

async function perform(store: Store, message: WriteMessage): Promise<void> {
  try {
    const operation = await loadWriteOperation(message.operation);
    reply({ id: message.id, outcome: await runWrite(store, rules, operation, message.call, message.input) });
  } catch (error) {
    reply(replyOf(message.id, error));
  }
}

function begin(): void {
  try {
    const store = fileStore(folder, commitClock(commits), storeMeter(counts));
    parentPort?.on("message", (batch: readonly WriteMessage[] | "close") => {
      if (batch === "close") void store.close().then(() => parentPort?.close());
      else for (const message of batch) void perform(store, message);
    });
    parentPort?.postMessage({ ready: true });
  } catch (error) {
    parentPort?.postMessage({ unusable: (error as Error).message });
  }
}

begin();
