import { joinHavips } from "../../../../../operations/havip/join-havips.ts";
import { action } from "../../../action.ts";
import { membershipsIn } from "../../../words/havip.ts";

export default action<"vpc", "AssociateHaVipInstance">({
  faults: { "vpc.mismatch": "InvalidParameterValue.ParameterMismatch" },
  async run(input, context) {
    await context.write(joinHavips, { members: membershipsIn(input.HaVipAssociationSet) });
    return {};
  },
});
