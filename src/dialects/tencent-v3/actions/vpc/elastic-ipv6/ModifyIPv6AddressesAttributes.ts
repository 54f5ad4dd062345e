import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyEipv6s } from "../../../../../operations/eipv6/modify-eipv6s.ts";
import { action } from "../../../action.ts";
import { ipv6BandwidthLimits as limits } from "../../../words/eip-charge.ts";
import { requireEipv6Ids } from "../../../words/eipv6.ts";
import { requireEipName } from "../../../words/eip-name.ts";

export default action<"vpc", "ModifyIPv6AddressesAttributes">({
  fields: {
    eipId: "IPv6AddressIds",
    ipv6AddressIds: "IPv6AddressIds",
    ipv6AddressName: "IPv6AddressName",
  },
  faults: {
    "request.missing": "MissingParameter.MultiMissingParameter",
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
    "resource.busy": "UnsupportedOperation.AddressStatusNotPermit",
  },
  async run({ IPv6AddressIds, IPv6AddressName }, context) {
    const ids = requireEipv6Ids(IPv6AddressIds);
    if ((IPv6AddressName ?? "") === "") refuse({ kind: "request.missing", anyOf: ["ipv6AddressName"] });
    const name = requireEipName("ipv6AddressName", IPv6AddressName);
    await context.write(modifyEipv6s, { names: { ids }, change: { name }, limits });
    return {};
  },
});
