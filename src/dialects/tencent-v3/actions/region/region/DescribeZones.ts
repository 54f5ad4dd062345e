import { action } from "../../../action.ts";
import { requireProduct, tencentRegionsOf, zoneOut } from "../../../words/regions.ts";

export default action<"region", "DescribeZones">({
  fieldFaults: { product: "InvalidParameter.ParameterError" },
  // Every scene has the same places.
  hints: ["Scene"],
  async run(input, context) {
    requireProduct(input.Product);
    const region = tencentRegionsOf(context).find(({ id }) => id === context.call.region);
    const ZoneSet = (region?.zones ?? []).map((zone) => zoneOut(zone, context));
    return { TotalCount: ZoneSet.length, ZoneSet };
  },
});
