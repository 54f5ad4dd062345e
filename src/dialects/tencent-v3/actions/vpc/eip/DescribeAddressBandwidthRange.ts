import { action } from "../../../action.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { bandwidthLimitOf } from "../../../words/eip-charge.ts";
import { knownCharges } from "../../../words/eip-known.ts";

export default action<"vpc", "DescribeAddressBandwidthRange">({
  faults: { "eip.not-found": "InvalidParameterValue.AddressNotFound" },
  async run({ AddressIds = [] }, context) {
    const ids = requireEipIds(AddressIds);
    const charges = await knownCharges(context, ids);
    return {
      BandwidthRangeSet: charges.map((charge, index) => ({
        ResourceId: ids[index] ?? "",
        BandwidthLowerLimit: 1,
        BandwidthUpperLimit: bandwidthLimitOf(charge),
      })),
    };
  },
});
