import { releaseEipv6s } from "../../../../../operations/eipv6/release-eipv6s.ts";
import { action } from "../../../action.ts";
import { publishedNames } from "../../../words/eipv6.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "ReleaseIp6AddressesBandwidth">({
  fields: { eipId: "Ip6AddressIds" },
  faults: {
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
  },
  fieldFaults: { ip6Addresses: "InvalidParameterValue.InvalidIpv6" },
  async run({ Ip6Addresses, Ip6AddressIds }, context) {
    const { taskId } = await context.write(releaseEipv6s, publishedNames(Ip6Addresses, Ip6AddressIds));
    return { TaskId: String(taskNumber(taskId)) };
  },
});
