import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { requireLength } from "../../../../tencent-v3/words/checks.ts";
import { action } from "../../../action.ts";

export default action<"ModifyEipAlias">({
  async run({ eipId = "", eipName }, context) {
    if (eipId === "") refuse({ kind: "request.missing", anyOf: ["eipId"] });
    if (eipName === undefined) refuse({ kind: "request.missing", anyOf: ["eipName"] });
    await context.write(modifyEip, {
      eipId,
      change: { name: requireLength("eipName", eipName) },
      paid: true,
    });
    return {};
  },
});
