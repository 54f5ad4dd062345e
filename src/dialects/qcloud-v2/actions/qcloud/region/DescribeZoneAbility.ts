import { refuse } from "../../../../../domain/fault/fault.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { zonesHere } from "../../../../kit/places.ts";
import { action } from "../../../action.ts";

export default action<"DescribeZoneAbility">({
  async run({ zoneId, capacity }, context) {
    const known = zonesHere(context).find((zone) => zone.numericId === zoneId);
    if (known === undefined) refuse({ kind: "zone.not-found", zone: String(zoneId) });
    for (const word of capacity) requireWord("capacity", word.toLowerCase(), ["cbs", "vpc"]);
    // Every zone here can do all that this server can.
    return { capacitySet: capacity.map((word) => ({ isSupported: 1, capacity: [word] })) };
  },
});
