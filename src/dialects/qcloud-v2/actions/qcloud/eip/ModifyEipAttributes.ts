import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { requireLength } from "../../../../tencent-v3/words/checks.ts";
import { action } from "../../../action.ts";

export default action<"ModifyEipAttributes">({
  async run({ eipId, eipName }, context) {
    await context.write(modifyEip, {
      eipId,
      change: { name: requireLength("eipName", eipName) },
      paid: true,
    });
    return {};
  },
});
