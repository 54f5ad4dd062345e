import { zonesHere } from "../../../../kit/places.ts";
import { say } from "../../../../kit/words.ts";
import { action } from "../../../action.ts";

export default action<"cvm", "DescribeZones">({
  async run(_input, context) {
    const zones = zonesHere(context);
    const { language } = context.opened;
    return {
      TotalCount: zones.length,
      ZoneSet: zones.map((zone) => ({
        Zone: zone.id,
        ZoneName: say(zone.names, language),
        ZoneId: String(zone.numericId ?? ""),
        ZoneState: zone.state === "available" ? "AVAILABLE" : "UNAVAILABLE",
      })),
    };
  },
});
