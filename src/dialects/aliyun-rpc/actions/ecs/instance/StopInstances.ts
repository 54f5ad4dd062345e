import { stopInstances } from "../../../../../operations/instance/stop-instances.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { changedPower, requireBatch } from "../../../words/instance-batch.ts";

export default action<"ecs", "StopInstances">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // Machines here stop at once, however they are asked.
  hints: ["ForceStop"],
  async run(input, context) {
    const instanceIds = requireBatch(input);
    const mode = requireWord("stoppedMode", input.StoppedMode, ["StopCharging", "KeepCharging"]);
    const traits = { stoppedMode: mode ?? "KeepCharging" };
    await context.write(stopInstances, { instanceIds, traits, ...dryRunOf(input) });
    return changedPower(instanceIds, "Running", "Stopping");
  },
});
