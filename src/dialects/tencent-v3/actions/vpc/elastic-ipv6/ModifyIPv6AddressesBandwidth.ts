import { modifyEipv6s } from "../../../../../operations/eipv6/modify-eipv6s.ts";
import { action } from "../../../action.ts";
import { ipv6BandwidthLimits as limits } from "../../../words/eip-charge.ts";
import { requireEipv6Ids } from "../../../words/eipv6.ts";

export default action<"vpc", "ModifyIPv6AddressesBandwidth">({
  fields: { eipId: "IPv6AddressIds", ipv6AddressIds: "IPv6AddressIds" },
  faults: {
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
    "resource.busy": "UnsupportedOperation.AddressStatusNotPermit",
  },
  async run({ IPv6AddressIds, InternetMaxBandwidthOut: bandwidthMbps }, context) {
    const names = { ids: requireEipv6Ids(IPv6AddressIds) };
    await context.write(modifyEipv6s, { names, change: { bandwidthMbps }, limits });
    return {};
  },
});
