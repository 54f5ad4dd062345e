import { rebootInstances } from "../../../../../operations/instance/reboot-instances.ts";
import { action } from "../../../action.ts";
import { requireStopType } from "../../../words/checks-cvm.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"cvm", "RebootInstances">({
  async run(input, context) {
    const instanceIds = requireInstanceIds(input.InstanceIds);
    requireStopType("forceReboot", input.ForceReboot, input.StopType);
    await context.write(rebootInstances, { instanceIds });
    return {};
  },
});
