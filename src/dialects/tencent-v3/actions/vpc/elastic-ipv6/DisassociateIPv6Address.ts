import { disassociateEipv6 } from "../../../../../operations/eipv6/disassociate-eipv6.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { requireEipv6Id } from "../../../words/eipv6.ts";

export default action<"vpc", "DisassociateIPv6Address">({
  fields: { eipId: "IPv6AddressId" },
  faults: {
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
    "resource.busy": "UnsupportedOperation.AddressStatusNotPermit",
  },
  async run({ IPv6AddressId, KeepBindWithEni }, context) {
    refuseGiven("keepBindWithEni", KeepBindWithEni, "an address is bound to its ENI or to nothing here");
    await context.write(disassociateEipv6, { eipId: requireEipv6Id(IPv6AddressId) });
    return {};
  },
});
