import { regionsOfCloud } from "../../../../kit/places.ts";
import { action } from "../../../action.ts";
import { localName } from "../../../words/places.ts";

export default action<"vpc", "DescribeRegions">({
  regionless: true,
  // Every region has every product.
  hints: ["ProductType"],
  async run({ AcceptLanguage: language }, context) {
    const Region = regionsOfCloud(context, "aliyun").map((region) => ({
      RegionId: region.id,
      // This server is every region's endpoint.
      RegionEndpoint: context.opened.host,
      LocalName: localName(region.names, language),
    }));
    return { Regions: { Region } };
  },
});
