import { modifyReservation } from "../../../../../operations/reservation/modify-reservation.ts";
import { action } from "../../../action.ts";
import { requireIdShape, requireLength } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";

export default action<"vpc", "ModifyReserveIpAddress">({
  faults: { "vpc.mismatch": "InvalidParameterValue.ResourceNotFound" },
  async run(input, context) {
    const { Name: name, Description: description } = input;
    await context.write(modifyReservation, {
      reservationId: requireIdShape("reserveIpId", input.ReserveIpId, "rsvip-"),
      vpcId: requireVpcId(input.VpcId),
      kind: "explicit",
      ...(name !== undefined && { name: requireLength("name", name) }),
      ...(description !== undefined && { description: requireLength("description", description) }),
    });
    return {};
  },
});
