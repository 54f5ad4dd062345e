import { modifyEipv6s } from "../../../../../operations/eipv6/modify-eipv6s.ts";
import { action } from "../../../action.ts";
import { ipv6BandwidthLimits as limits } from "../../../words/eip-charge.ts";
import { publishedNames } from "../../../words/eipv6.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "ModifyIp6AddressesBandwidth">({
  fields: { eipId: "Ip6AddressIds" },
  faults: {
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
  },
  fieldFaults: { ip6Addresses: "InvalidParameterValue.InvalidIpv6" },
  async run({ InternetMaxBandwidthOut: bandwidthMbps, Ip6Addresses, Ip6AddressIds }, context) {
    const names = publishedNames(Ip6Addresses, Ip6AddressIds);
    const { taskId } = await context.write(modifyEipv6s, { names, change: { bandwidthMbps }, limits });
    return { TaskId: String(taskNumber(taskId)) };
  },
});
