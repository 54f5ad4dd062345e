import { unbindHavipEip } from "../../../../../operations/havip/unbind-havip-eip.ts";
import { action } from "../../../action.ts";
import { requireHavipId } from "../../../words/havip.ts";

export default action<"vpc", "HaVipDisassociateAddressIp">({
  async run(input, context) {
    await context.write(unbindHavipEip, { havipId: requireHavipId(input.HaVipId) });
    return {};
  },
});
