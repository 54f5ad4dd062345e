import type { WriteTx } from "../../store/port.ts";
import { writeOperation } from "../kit/operation.ts";

/** How long an ended task can be asked about. */
const taskMemoryMs = 7 * 24 * 3600 * 1000;

const atATime = 1000;

// Tasks are numbered in the order of their beginning, so the oldest are found without an index of their own.
async function forgetTasks(tx: WriteTx, beforeMs: number): Promise<void> {
  const oldest = await tx.pick("task", ["seq", "state", "startedAtMs"], { limit: atATime });
  const past = oldest.filter(({ state, startedAtMs }) => state !== "running" && startedAtMs < beforeMs);
  if (past.length > 0) await tx.remove("task", { seq: past.map(({ seq }) => seq) });
}

/** Forgets what nobody can ask for any more: expired tokens and keys, and tasks that ended long ago. */
export const forgetOld = writeOperation(
  "upkeep/forget-old",
  async ({ tx, call }) => {
    const past = { below: call.nowMs };
    await tx.remove("idempotency", { expiresAtMs: past });
    await tx.remove("temporaryKey", { expiresAtMs: past });
    await forgetTasks(tx, call.nowMs - taskMemoryMs);
  },
  { everyone: true },
);
