import { modifyCharge } from "../../../../../operations/eip/modify-charge.ts";
import { action } from "../../../action.ts";
import { requireEipId } from "../../../words/eip.ts";
import { bandwidthOf, chargeTerms, internetChargeOf } from "../../../words/eip-charge.ts";

export default action<"vpc", "ModifyAddressInternetChargeType">({
  async run(input, context) {
    const eipId = requireEipId(input.AddressId);
    const internetCharge = internetChargeOf(input.InternetChargeType);
    const bandwidthMbps = bandwidthOf(internetCharge, input.InternetMaxBandwidthOut);
    const { traits, ...terms } = chargeTerms(internetCharge, input.AddressChargePrepaid, context.call.nowMs);
    await context.write(modifyCharge, { eipId, change: { internetCharge, bandwidthMbps, ...terms }, traits });
    return {};
  },
});
