import { transformWanIp } from "../../../../../operations/eip/transform-wan-ip.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "ConvertNatPublicIpToEip">({
  faults: {
    "eip.instance-has-eip": "OperationDenied",
    "eip.region-quota": "MaxEIPQuotaExceeded",
    "resource.busy": "OperationDenied",
  },
  async run({ InstanceId: instanceId }, context) {
    await context.write(transformWanIp, { instanceId, name: "" });
    return {};
  },
});
