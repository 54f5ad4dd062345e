import { createAndAttachEni } from "../../../../../operations/eni/create-and-attach-eni.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { eniOut } from "../../../words/eni.ts";
import { requireInstanceId } from "../../../words/network-ids.ts";
import { newEni, requireStandardAttach } from "../../../words/new-eni.ts";

export default action<"vpc", "CreateAndAttachNetworkInterface">({
  async run(input, context) {
    refuseGiven("isRdma", input.IsRdma, "there is no RDMA here");
    requireStandardAttach(input.AttachType);
    const created = await context.write(createAndAttachEni, {
      ...newEni(input),
      instanceId: requireInstanceId(input.InstanceId),
    });
    const none = { ipv6Addresses: [], prefixes: [], eips: [], eipv6s: [] };
    return { NetworkInterface: eniOut({ ...created, ...none }, context.call.accountId) };
  },
});
