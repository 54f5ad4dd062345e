import { action } from "../../../action.ts";
import { regionOut, requireProduct, tencentRegionsOf } from "../../../words/regions.ts";

export default action<"region", "DescribeRegions">({
  regionless: true,
  fieldFaults: { product: "InvalidParameter.ParameterError" },
  // Every scene has the same places.
  hints: ["Scene"],
  async run(input, context) {
    requireProduct(input.Product);
    const RegionSet = tencentRegionsOf(context).map((region) => regionOut(region, context));
    return { TotalCount: RegionSet.length, RegionSet };
  },
});
