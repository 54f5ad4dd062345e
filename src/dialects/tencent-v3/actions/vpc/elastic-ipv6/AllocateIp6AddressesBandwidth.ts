import { publishIpv6Addresses } from "../../../../../operations/eipv6/publish-ipv6-addresses.ts";
import { action } from "../../../action.ts";
import { unnamed } from "../../../words/eip.ts";
import { ipv6TermsOf, requireIpv6s } from "../../../words/eipv6.ts";
import { requireTags } from "../../../words/tags.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "AllocateIp6AddressesBandwidth">({
  faults: {
    "eip.target-combination": "UnsupportedOperation.BandwidthPackageIdNotSupported",
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
    "eip.private-ip-has-eip": "InvalidParameterValue.AddressPublished",
  },
  fieldFaults: { ip6Addresses: "InvalidParameterValue.InvalidIpv6" },
  async run(input, context) {
    const addresses = requireIpv6s(input.Ip6Addresses);
    const { eipIds, taskId } = await context.write(publishIpv6Addresses, {
      addresses,
      name: unnamed,
      egress: "CENTER_EGRESS_1",
      ...ipv6TermsOf(input),
      tags: requireTags(input.Tags),
    });
    return { AddressSet: eipIds, TaskId: String(taskNumber(taskId)) };
  },
});
