import { attachEni } from "../../../../../operations/eni/attach-eni.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";
import { requireStandardAttach } from "../../../words/new-eni.ts";

export default action<"vpc", "AttachNetworkInterface">({
  async run(input, context) {
    requireStandardAttach(input.AttachType);
    await context.write(attachEni, {
      eniId: requireEniId(input.NetworkInterfaceId),
      instanceId: input.InstanceId,
      requireGroup: true,
    });
    return {};
  },
});
