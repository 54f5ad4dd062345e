import { refuse } from "../../../../../domain/fault/fault.ts";
import { reserveAddresses } from "../../../../../operations/reservation/reserve-addresses.ts";
import { action } from "../../../action.ts";
import { requireLength } from "../../../words/checks.ts";
import { requireSubnetId, requireVpcId } from "../../../words/network-ids.ts";
import { reservedIpOut } from "../../../words/reserved-ip.ts";
import { requireTags } from "../../../words/tags.ts";

/** The most addresses that one call reserves: our bound, since the vendor names none. */
const most = 100;

export default action<"vpc", "CreateReserveIpAddresses">({
  async run(input, context) {
    const { IpAddresses: addresses = [], IpAddressCount: count = 0, SubnetId: subnetId } = input;
    if (addresses.length + count === 0) {
      refuse({ kind: "request.missing", anyOf: ["ipAddresses", "ipAddressCount"] });
    }
    // Drawn addresses come from one subnet; named ones tell their own.
    if (count > 0 && subnetId === undefined) refuse({ kind: "request.missing", anyOf: ["subnetId"] });
    const asked = addresses.length + count;
    const field = count > 0 ? "ipAddressCount" : "ipAddresses";
    if (asked > most) refuse({ kind: "request.too-many", field, limit: most, asked });
    const tags = requireTags(input.Tags);
    const made = await context.write(reserveAddresses, {
      vpcId: requireVpcId(input.VpcId),
      ...(subnetId !== undefined && { subnetId: requireSubnetId(subnetId) }),
      addresses,
      count,
      name: requireLength("name", input.Name),
      description: requireLength("description", input.Description),
      tags,
    });
    return { ReserveIpAddressSet: made.map((reservation) => reservedIpOut(reservation, tags)) };
  },
});
