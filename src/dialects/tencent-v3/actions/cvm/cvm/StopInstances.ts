import { stopInstances } from "../../../../../operations/instance/stop-instances.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { action } from "../../../action.ts";
import { requireStopType } from "../../../words/checks-cvm.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"cvm", "StopInstances">({
  async run(input, context) {
    const instanceIds = requireInstanceIds(input.InstanceIds);
    requireStopType("forceStop", input.ForceStop, input.StopType);
    const mode = requireWord("stoppedMode", input.StoppedMode, ["KEEP_CHARGING", "STOP_CHARGING"]);
    await context.write(stopInstances, { instanceIds, traits: { stopCharging: mode ?? "KEEP_CHARGING" } });
    return {};
  },
});
