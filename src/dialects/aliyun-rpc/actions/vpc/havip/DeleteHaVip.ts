import { deleteHavip } from "../../../../../operations/havip/delete-havip.ts";
import { action } from "../../../action.ts";
import { havipFaults } from "../../../words/havip.ts";

export default action<"vpc", "DeleteHaVip">({
  faults: havipFaults,
  async run(input, context) {
    await context.write(deleteHavip, { havipId: input.HaVipId, memberless: true });
    return {};
  },
});
