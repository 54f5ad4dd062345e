import { action } from "../../../action.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { bandwidthOf } from "../../../words/eip-charge.ts";
import { knownCharges } from "../../../words/eip-known.ts";
import { freeOfCharge } from "../../../words/price.ts";

export default action<"vpc", "InquiryPriceModifyAddressesBandwidth">({
  faults: { "eip.not-found": "InvalidParameterValue.AddressNotFound" },
  async run(input, context) {
    const charges = await knownCharges(context, requireEipIds(input.AddressIds));
    for (const charge of charges) bandwidthOf(charge, input.InternetMaxBandwidthOut);
    return { Price: freeOfCharge(charges[0] ?? "") };
  },
});
