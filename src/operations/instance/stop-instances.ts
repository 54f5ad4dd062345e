import { writeOperation } from "../kit/operation.ts";
import { changePower, type PowerChange } from "./change-power.ts";

/** Stops running instances. */
export const stopInstances = writeOperation("instance/stop-instances", (work, input: PowerChange) =>
  changePower(work, input, { operation: "stop", from: ["running"], through: "stopping", to: "stopped" }),
);
