import type { Host } from "../dialects/kit/host.ts";
import { lookAtStore } from "../operations/upkeep/look-at-store.ts";
import { StoreBusy } from "../store/port.ts";
import type { Log } from "./log.ts";
import { ownCall } from "./own-call.ts";

/** How long the store may take before it counts as not answering. */
const patienceMs = 2000;

function afterPatience(): Promise<never> {
  return new Promise((_, reject) => {
    const late = () => reject(new Error(`no answer within ${patienceMs} ms`));
    setTimeout(late, patienceMs).unref();
  });
}

/** Asks whether the store answers; those who ask at once share one question, and changes are logged. */
export function storeWatch(
  host: Pick<Host, "executor" | "nowMs" | "seed">,
  log: Log,
): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  let answered = true;
  const tell = (answers: boolean, why = "") => {
    if (answers !== answered)
      log.warn(answers ? "the store answers again" : `the store does not answer: ${why}`);
    answered = answers;
    return answers;
  };
  const look = () =>
    Promise.race([host.executor.read(lookAtStore, ownCall(host), undefined), afterPatience()])
      .then(() => tell(true))
      // A full queue answers, if not everybody: sending all of them to another node would fill that.
      .catch((error: unknown) => tell(error instanceof StoreBusy, (error as Error).message))
      .finally(() => {
        asked = undefined;
      });
  return () => (asked ??= look());
}
