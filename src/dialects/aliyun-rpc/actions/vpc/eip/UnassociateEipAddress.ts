import { disassociateEip } from "../../../../../operations/eip/disassociate-eip.ts";
import { action } from "../../../action.ts";
import { boundKind } from "../../../words/eip-target.ts";

export default action<"vpc", "UnassociateEipAddress">({
  faults: { "resource.busy": "TaskConflict" },
  fieldFaults: { instanceType: "InvalidInstanceType.ValueNotSupported" },
  async run(input, context) {
    const { AllocationId: eipId, InstanceId: targetId, PrivateIpAddress: privateAddress } = input;
    const targetKind = boundKind(input.InstanceType);
    await context.write(disassociateEip, {
      eipId,
      ...(targetId !== undefined && { targetId }),
      ...(targetKind !== undefined && { targetKind }),
      ...(privateAddress !== undefined && { privateAddress }),
      force: input.Force === true,
      gateways: "allow",
    });
    return {};
  },
});
