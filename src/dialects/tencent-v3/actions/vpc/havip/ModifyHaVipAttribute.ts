import { modifyHavip } from "../../../../../operations/havip/modify-havip.ts";
import { action } from "../../../action.ts";
import { requireText } from "../../../words/checks.ts";
import { requireHavipId } from "../../../words/havip.ts";

export default action<"vpc", "ModifyHaVipAttribute">({
  async run(input, context) {
    const name = requireText("haVipName", input.HaVipName ?? "");
    await context.write(modifyHavip, { havipId: requireHavipId(input.HaVipId), name });
    return {};
  },
});
