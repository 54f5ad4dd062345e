import { modifyReservation } from "../../../../../operations/reservation/modify-reservation.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { reservationTextOf } from "../../../words/reservation.ts";

export default action<"vpc", "ModifyVSwitchCidrReservationAttribute">({
  async run(input, context) {
    const { VSwitchCidrReservationName: name, VSwitchCidrReservationDescription: description } = input;
    await context.write(modifyReservation, {
      reservationId: input.VSwitchCidrReservationId,
      kind: "prefix",
      ...(name !== undefined && { name: reservationTextOf("vSwitchCidrReservationName", name, 128) }),
      ...(description !== undefined && {
        description: reservationTextOf("vSwitchCidrReservationDescription", description, 256),
      }),
      ...dryRunOf(input),
    });
    return {};
  },
});
