import { isRegionAvailable } from "../../../../catalogue/regions.ts";
import { regionsOfCloud } from "../../../../kit/places.ts";
import { say } from "../../../../kit/words.ts";
import { action } from "../../../action.ts";

export default action<"cvm", "DescribeRegions">({
  regionless: true,
  async run(_input, context) {
    const regions = regionsOfCloud(context, "tencent");
    return {
      TotalCount: regions.length,
      RegionSet: regions.map((region) => ({
        Region: region.id,
        RegionName: say(region.names, context.opened.language),
        RegionState: isRegionAvailable(region) ? "AVAILABLE" : "UNAVAILABLE",
      })),
    };
  },
});
