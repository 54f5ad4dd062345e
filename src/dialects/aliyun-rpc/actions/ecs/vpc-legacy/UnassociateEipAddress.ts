import { disassociateEip } from "../../../../../operations/eip/disassociate-eip.ts";
import { action } from "../../../action.ts";
import { boundKind } from "../../../words/eip-target.ts";

export default action<"ecs", "UnassociateEipAddress">({
  faults: { "resource.busy": "IncorrectEipStatus" },
  fieldFaults: { instanceType: "InvalidInstanceType.ValueNotSupported" },
  async run(raw, context) {
    const { AllocationId: eipId, InstanceId: targetId, InstanceType: type } = raw;
    const targetKind = boundKind(type);
    await context.write(disassociateEip, {
      eipId,
      targetId,
      ...(targetKind !== undefined && { targetKind }),
      gateways: "allow",
    });
    return {};
  },
});
