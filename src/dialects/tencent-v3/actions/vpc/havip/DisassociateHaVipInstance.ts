import { leaveHavips } from "../../../../../operations/havip/leave-havips.ts";
import { action } from "../../../action.ts";
import { membershipsIn } from "../../../words/havip.ts";

export default action<"vpc", "DisassociateHaVipInstance">({
  faults: { "vpc.mismatch": "InvalidParameterValue.ParameterMismatch" },
  async run(input, context) {
    await context.write(leaveHavips, { members: membershipsIn(input.HaVipAssociationSet) });
    return {};
  },
});
