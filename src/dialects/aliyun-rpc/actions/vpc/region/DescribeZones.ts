import { zonesHere } from "../../../../kit/places.ts";
import { action } from "../../../action.ts";
import { localName } from "../../../words/places.ts";

export default action<"vpc", "DescribeZones">({
  async run({ AcceptLanguage: language, ZoneType: type = "AvailabilityZone" }, context) {
    const zones = type === "AvailabilityZone" ? zonesHere(context) : [];
    const Zone = zones.map((zone) => ({
      ZoneId: zone.id,
      LocalName: localName(zone.names, language),
      ZoneType: type,
    }));
    return { Zones: { Zone } };
  },
});
