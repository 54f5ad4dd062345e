import type { Instance } from "../../domain/instance/instance.ts";
import { writeOperation } from "../kit/operation.ts";

/** Where instances end up when a task of theirs has ended. */
export type SettledInstances = {
  readonly instanceIds: readonly string[];
  readonly state: "running" | "stopped";
};

/** What a settled instance's row says. */
export function settledState(
  state: SettledInstances["state"],
): Pick<Instance, "state" | "lastOperationState"> {
  return { state, lastOperationState: "success" };
}

/** Ends the starting, stopping or rebooting of instances. */
export const settleInstances = writeOperation(
  "instance/settle-instances",
  async ({ tx }, { instanceIds, state }: SettledInstances) => {
    await tx.update("instance", { id: instanceIds }, settledState(state));
  },
);
