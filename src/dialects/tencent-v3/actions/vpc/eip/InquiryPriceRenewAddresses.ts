import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { monthsOf, prepaidCharge } from "../../../words/eip-charge.ts";
import { knownCharges } from "../../../words/eip-known.ts";
import { freeOfCharge } from "../../../words/price.ts";

export default action<"vpc", "InquiryPriceRenewAddresses">({
  async run(input, context) {
    monthsOf(input.AddressChargePrepaid);
    const ids = requireEipIds(input.AddressIds);
    const charges = await knownCharges(context, ids);
    const other = charges.findIndex((charge) => charge !== prepaidCharge);
    if (other >= 0) refuse({ kind: "eip.not-prepaid", eipId: ids[other] ?? "" });
    return { Price: freeOfCharge(prepaidCharge) };
  },
});
