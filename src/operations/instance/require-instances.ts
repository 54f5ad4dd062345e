import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** Reads and holds instances, all of which must exist; in the order asked, each once. */
export async function lockInstances(
  work: WriteWork,
  instanceIds: readonly string[],
): Promise<readonly Instance[]> {
  const ids = [...new Set(instanceIds)];
  const held = new Map((await work.tx.lock("instance", [...ids].sort())).map((one) => [one.id, one]));
  return ids.map((instanceId) => required(held.get(instanceId), { kind: "instance.not-found", instanceId }));
}

/** Refuses instances that a task keeps busy or that are in another state than those allowed. */
export function requireStates(instances: readonly Instance[], allowed: readonly Instance["state"][]): void {
  for (const instance of instances) {
    requireIdle(instance);
    const { id: instanceId, state } = instance;
    if (!allowed.includes(state)) {
      refuse({ kind: "instance.wrong-state", instanceId, state, expected: allowed.join(" or ") });
    }
  }
}
