import { releaseEipv6s } from "../../../../../operations/eipv6/release-eipv6s.ts";
import { action } from "../../../action.ts";
import { requireEipv6Ids } from "../../../words/eipv6.ts";

export default action<"vpc", "ReleaseIPv6Addresses">({
  fields: { eipId: "IPv6AddressIds", ipv6AddressIds: "IPv6AddressIds" },
  faults: {
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
    "resource.busy": "UnsupportedOperation.AddressStatusNotPermit",
  },
  async run({ IPv6AddressIds }, context) {
    await context.write(releaseEipv6s, { ids: requireEipv6Ids(IPv6AddressIds) });
    return {};
  },
});
