import { checkDefaultSubnet } from "../../../../../operations/subnet/check-default-subnet.ts";
import { action } from "../../../action.ts";
import { requireZone } from "../../../words/checks.ts";

export default action<"vpc", "CheckDefaultSubnet">({
  faults: { "zone.not-found": "ResourceNotFound" },
  async run(input, context) {
    const zone = input.Zone === undefined ? {} : { zone: requireZone(input.Zone, context) };
    return { Result: await context.read(checkDefaultSubnet, zone) };
  },
});
