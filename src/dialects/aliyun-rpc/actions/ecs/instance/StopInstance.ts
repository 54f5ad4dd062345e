import { stopInstances } from "../../../../../operations/instance/stop-instances.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"ecs", "StopInstance">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // Machines here stop at once, however they are asked.
  hints: ["ConfirmStop", "ForceStop"],
  async run(input, context) {
    refuseGiven("hibernate", input.Hibernate, "machines do not hibernate here");
    const mode = requireWord("stoppedMode", input.StoppedMode, ["StopCharging", "KeepCharging"]);
    const traits = { stoppedMode: mode ?? "KeepCharging" };
    await context.write(stopInstances, { instanceIds: [input.InstanceId], traits, ...dryRunOf(input) });
    return {};
  },
});
