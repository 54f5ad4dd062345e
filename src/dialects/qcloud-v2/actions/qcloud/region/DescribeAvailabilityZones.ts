import { zonesHere } from "../../../../kit/places.ts";
import { say } from "../../../../kit/words.ts";
import { action } from "../../../action.ts";

export default action<"DescribeAvailabilityZones">({
  async run({ zoneId: asked }, context) {
    const zones = zonesHere(context).filter((zone) => asked === undefined || zone.numericId === asked);
    const zoneSet = zones.map((zone) => ({
      zoneId: zone.numericId ?? 0,
      zoneName: say(zone.names, context.opened.language),
      // Buildings are not told apart here: a zone is one.
      idcList: [],
    }));
    return { totalCount: zoneSet.length, zoneSet };
  },
});
