import { terminateInstances } from "../../../../../operations/instance/terminate-instances.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"cvm", "TerminateInstances">({
  // Disks go with their instance.
  hints: ["ReleasePrepaidDataDisks"],
  async run(input, context) {
    const instanceIds = requireInstanceIds(input.InstanceIds);
    await context.write(terminateInstances, {
      instanceIds,
      running: true,
      releaseEips: input.ReleaseAddress ?? false,
    });
    return {};
  },
});
