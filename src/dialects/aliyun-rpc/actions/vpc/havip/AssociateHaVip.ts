import { associateHavip } from "../../../../../operations/havip/associate-havip.ts";
import { action } from "../../../action.ts";
import { havipFaults, membershipIn, membersPerHavip } from "../../../words/havip.ts";

export default action<"vpc", "AssociateHaVip">({
  faults: havipFaults,
  async run(input, context) {
    await context.write(associateHavip, { ...membershipIn(input), most: membersPerHavip });
    return {};
  },
});
