import { action } from "../../../action.ts";
import { bandwidthOf, chargeTerms, internetChargeOf } from "../../../words/eip-charge.ts";
import { freeOfCharge } from "../../../words/price.ts";

export default action<"vpc", "InquiryPriceAllocateAddresses">({
  // Every kind costs the same here: nothing.
  hints: ["AddressType", "IPChargeType"],
  async run(input, context) {
    const charge = internetChargeOf(input.InternetChargeType);
    chargeTerms(charge, input.AddressChargePrepaid, context.call.nowMs);
    bandwidthOf(charge, input.InternetMaxBandwidthOut);
    return { Price: freeOfCharge(charge) };
  },
});
