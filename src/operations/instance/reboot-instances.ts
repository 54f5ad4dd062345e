import { writeOperation } from "../kit/operation.ts";
import { changePower, type PowerChange } from "./change-power.ts";

/** Restarts running instances. */
export const rebootInstances = writeOperation("instance/reboot-instances", (work, input: PowerChange) =>
  changePower(work, input, { operation: "reboot", from: ["running"], through: "rebooting", to: "running" }),
);
