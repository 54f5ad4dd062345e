import { releaseBlock } from "../../../../../operations/reservation/release-block.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"vpc", "DeleteVSwitchCidrReservation">({
  async run(input, context) {
    const { VSwitchCidrReservationId: reservationId } = input;
    await context.write(releaseBlock, { reservationId, ...dryRunOf(input) });
    return {};
  },
});
