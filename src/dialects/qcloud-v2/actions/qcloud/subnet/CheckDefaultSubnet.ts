import { checkDefaultSubnet } from "../../../../../operations/subnet/check-default-subnet.ts";
import { action } from "../../../action.ts";
import { requireZone } from "../../../words/zones.ts";

export default action<"CheckDefaultSubnet">({
  faults: { "zone.not-found": "InvalidSubnet.CreateError" },
  async run({ zoneId = "" }, context) {
    const zone = zoneId === "" ? {} : { zone: requireZone(zoneId, context) };
    return { data: { checkResult: await context.read(checkDefaultSubnet, zone) } };
  },
});
