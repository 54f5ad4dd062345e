import { leaveHavips } from "../../../../../operations/havip/leave-havips.ts";
import { action } from "../../../action.ts";
import { forceIn, havipFaults, membershipIn } from "../../../words/havip.ts";

export default action<"ecs", "UnassociateHaVip">({
  faults: havipFaults,
  async run(input, context) {
    const departure = { ...membershipIn(input), sparesHolder: !forceIn(input.Force) };
    await context.write(leaveHavips, { members: [departure] });
    return {};
  },
});
