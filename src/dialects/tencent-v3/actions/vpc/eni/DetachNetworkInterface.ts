import { detachEni } from "../../../../../operations/eni/detach-eni.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "DetachNetworkInterface">({
  async run(input, context) {
    const eniId = requireEniId(input.NetworkInterfaceId);
    await context.write(detachEni, { eniId, instanceId: input.InstanceId });
    return {};
  },
});
