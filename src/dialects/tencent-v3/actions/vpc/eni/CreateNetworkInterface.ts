import { createEni } from "../../../../../operations/eni/create-eni.ts";
import { action } from "../../../action.ts";
import { qosLevelOf, refuseGiven, requireLength, requireText } from "../../../words/checks.ts";
import { eniOut, namedAddresses } from "../../../words/eni.ts";
import { requireTags } from "../../../words/tags.ts";

export default action<"vpc", "CreateNetworkInterface">({
  faults: {
    "quota.exceeded": "LimitExceeded.NetworkInterfaceLimitExceeded",
    "eni.address-limit": "LimitExceeded",
  },
  async run(input, context) {
    refuseGiven("isRdma", input.IsRdma, "there is no RDMA here");
    const created = await context.write(createEni, {
      vpcId: input.VpcId,
      subnetId: input.SubnetId,
      name: requireText("networkInterfaceName", input.NetworkInterfaceName),
      description: requireLength("networkInterfaceDescription", input.NetworkInterfaceDescription),
      addresses: namedAddresses(input.PrivateIpAddresses),
      count: input.SecondaryPrivateIpAddressCount ?? 0,
      qosLevel: qosLevelOf(input.QosLevel),
      securityGroupIds: input.SecurityGroupIds ?? [],
      tags: requireTags(input.Tags),
      trunking: input.TrunkingFlag === "Enable",
    });
    const none = { ipv6Addresses: [], prefixes: [], eips: [] };
    return { NetworkInterface: eniOut({ ...created, ...none }, context.call.accountId) };
  },
});
