import { terminateInstances } from "../../../../../operations/instance/terminate-instances.ts";
import { action } from "../../../action.ts";

export default action<"ReturnInstance">({
  async run(input, context) {
    await context.write(terminateInstances, { instanceIds: [input.instanceId], running: true });
    return {};
  },
});
