import { writeOperation } from "../kit/operation.ts";
import { changePower, type PowerChange } from "./change-power.ts";

/** Starts stopped instances. */
export const startInstances = writeOperation("instance/start-instances", (work, input: PowerChange) =>
  changePower(work, input, { operation: "start", from: ["stopped"], through: "starting", to: "running" }),
);
