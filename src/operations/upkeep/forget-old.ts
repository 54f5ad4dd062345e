import { writeOperation } from "../kit/operation.ts";

/** How long an ended task can be asked about. */
const taskMemoryMs = 7 * 24 * 3600 * 1000;

/** Forgets what nobody can ask for any more: expired tokens and keys, and tasks that ended long ago. */
export const forgetOld = writeOperation(
  "upkeep/forget-old",
  async ({ tx, call }) => {
    const past = { below: call.nowMs };
    await tx.remove("idempotency", { expiresAtMs: past });
    await tx.remove("temporaryKey", { expiresAtMs: past });
    const longAgo = { below: call.nowMs - taskMemoryMs };
    await tx.remove("task", { state: ["succeeded", "failed"], startedAtMs: longAgo });
  },
  { everyone: true },
);
