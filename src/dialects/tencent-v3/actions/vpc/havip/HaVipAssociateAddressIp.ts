import { parseIpv4 } from "../../../../../domain/address/ipv4.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { bindHavipEip } from "../../../../../operations/havip/bind-havip-eip.ts";
import { action } from "../../../action.ts";
import { requireHavipId } from "../../../words/havip.ts";

export default action<"vpc", "HaVipAssociateAddressIp">({
  async run({ HaVipId, AddressIp: address }, context) {
    if (parseIpv4(address) === undefined) {
      const expected = "an IPv4 address";
      refuse({ kind: "request.malformed", field: "addressIp", value: address, expected });
    }
    await context.write(bindHavipEip, { havipId: requireHavipId(HaVipId), address });
    return {};
  },
});
