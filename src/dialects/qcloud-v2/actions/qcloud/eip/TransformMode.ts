import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { action } from "../../../action.ts";
import { modeOf } from "../../../words/eip.ts";

export default action<"TransformMode">({
  async run({ eipId, mode: number }, context) {
    const mode = modeOf(String(number));
    await context.write(modifyEip, { eipId, change: { mode }, direct: mode === "direct", paid: true });
    return {};
  },
});
