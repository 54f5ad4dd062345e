import { deleteEni } from "../../../../../operations/eni/delete-eni.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeleteNetworkInterface">({
  async run(input, context) {
    await context.write(deleteEni, { eniId: input.NetworkInterfaceId });
    return {};
  },
});
