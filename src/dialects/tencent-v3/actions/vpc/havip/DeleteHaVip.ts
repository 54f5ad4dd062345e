import { deleteHavip } from "../../../../../operations/havip/delete-havip.ts";
import { action } from "../../../action.ts";
import { requireHavipId } from "../../../words/havip.ts";

export default action<"vpc", "DeleteHaVip">({
  async run(input, context) {
    await context.write(deleteHavip, { havipId: requireHavipId(input.HaVipId) });
    return {};
  },
});
