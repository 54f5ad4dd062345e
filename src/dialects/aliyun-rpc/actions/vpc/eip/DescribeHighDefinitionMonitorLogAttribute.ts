import { required } from "../../../../../domain/fault/fault.ts";
import { loadEips } from "../../../../../operations/eip/list-eips.ts";
import { textTrait } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { requireEipType } from "../../../words/eip.ts";

export default action<"vpc", "DescribeHighDefinitionMonitorLogAttribute">({
  fields: { eipId: "InstanceId" },
  async run({ InstanceId: eipId, InstanceType: type }, context) {
    requireEipType(type);
    const [view] = await context.read(loadEips, [eipId]);
    const { eip } = required(view, { kind: "eip.not-found", eipId });
    return {
      Success: "true",
      InstanceId: eipId,
      InstanceType: "EIP",
      LogProject: textTrait(eip.traits, "logProject"),
      LogStore: textTrait(eip.traits, "logStore"),
    };
  },
});
