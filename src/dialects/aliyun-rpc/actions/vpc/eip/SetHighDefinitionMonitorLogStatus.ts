import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { action } from "../../../action.ts";
import { requireEipType } from "../../../words/eip.ts";

export default action<"vpc", "SetHighDefinitionMonitorLogStatus">({
  fields: { eipId: "InstanceId" },
  async run({ InstanceId: eipId, Status: status, InstanceType: type, ...log }, context) {
    requireEipType(type);
    if (status !== "ON" && status !== "OFF") {
      refuse({ kind: "request.out-of-range", field: "status", value: status, expected: "ON or OFF" });
    }
    const monitored = status === "ON";
    const { LogProject: logProject, LogStore: logStore } = monitored ? log : { LogProject: "", LogStore: "" };
    await context.write(modifyEip, { eipId, change: {}, traits: { monitored, logProject, logStore } });
    return { Success: "true" };
  },
});
