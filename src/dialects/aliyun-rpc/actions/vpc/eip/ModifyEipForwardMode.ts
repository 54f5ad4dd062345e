import { modifyMode } from "../../../../../operations/eip/modify-mode.ts";
import { action } from "../../../action.ts";
import { eipBindingFieldFaults, visibilityIn } from "../../../words/eip-target.ts";

export default action<"vpc", "ModifyEipForwardMode">({
  faults: { "resource.busy": "TaskConflict" },
  fieldFaults: eipBindingFieldFaults,
  fields: { eipId: "InstanceId" },
  async run({ InstanceId: eipId, Mode: mode }, context) {
    const visible = visibilityIn(mode);
    await context.write(modifyMode, { eipId, mode, ...(visible !== undefined && { visible }) });
    return {};
  },
});
