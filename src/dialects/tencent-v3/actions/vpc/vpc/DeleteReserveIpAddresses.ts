import { releaseAddresses } from "../../../../../operations/reservation/release-addresses.ts";
import { action } from "../../../action.ts";
import { requireFew, requireIdShape } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";

export default action<"vpc", "DeleteReserveIpAddresses">({
  faults: {
    "vpc.mismatch": "InvalidParameterValue.ParameterMismatch",
    "vpc.not-found": "InvalidParameterValue.ResourceNotFound",
  },
  async run(input, context) {
    const ids = requireFew("reserveIpIds", input.ReserveIpIds, 100);
    await context.write(releaseAddresses, {
      vpcId: requireVpcId(input.VpcId),
      reservationIds: ids.map((id) => requireIdShape("reserveIpIds", id, "rsvip-")),
    });
    return {};
  },
});
