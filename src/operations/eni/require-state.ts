import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { ReadWork } from "../kit/operation.ts";

/** Refuses an ENI that is on its way to another state. */
export function requireEniState(eni: Eni, allowed: readonly Eni["state"][]): void {
  if (allowed.includes(eni.state)) return;
  refuse({ kind: "eni.wrong-state", eniId: eni.id, state: eni.state, expected: allowed.join(" or ") });
}

/** The instance an ENI hangs on, which must run or be stopped; undefined when it hangs on none. */
export async function requireInstanceState(
  work: ReadWork,
  eni: Eni,
  allowed: readonly Instance["state"][] = ["running", "stopped"],
): Promise<Instance | undefined> {
  if (eni.instanceId === null) return undefined;
  const { instanceId } = eni;
  const instance = required(await work.tx.get("instance", instanceId), {
    kind: "instance.not-found",
    instanceId,
  });
  if (!allowed.includes(instance.state)) {
    refuse({
      kind: "instance.wrong-state",
      instanceId,
      state: instance.state,
      expected: allowed.join(" or "),
    });
  }
  return instance;
}
