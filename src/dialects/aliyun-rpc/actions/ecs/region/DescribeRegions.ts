import { regionsOfCloud } from "../../../../kit/places.ts";
import { action } from "../../../action.ts";
import { localName } from "../../../words/places.ts";

export default action<"ecs", "DescribeRegions">({
  regionless: true,
  // Every place has everything, however it is paid.
  hints: ["InstanceChargeType", "ResourceType"],
  async run({ AcceptLanguage: language }, context) {
    const Region = regionsOfCloud(context, "aliyun").map((region) => ({
      RegionId: region.id,
      // This server is every region's endpoint.
      RegionEndpoint: context.opened.host,
      LocalName: localName(region.names, language),
      Status: "available",
    }));
    return { Regions: { Region } };
  },
});
