import { associateEip } from "../../../../../operations/eip/associate-eip.ts";
import { action } from "../../../action.ts";
import { wantedBinding } from "../../../words/eip-target.ts";

export default action<"ecs", "AssociateEipAddress">({
  faults: {
    "instance.wrong-state": "IncorrectInstanceStatus",
    "eni.not-found": "InvalidInstanceId.NotFound",
    "eip.target-unsupported": "InvalidInstanceType.ValueNotSupported",
    "resource.busy": "IncorrectEipStatus",
  },
  fieldFaults: { instanceType: "InvalidInstanceType.ValueNotSupported" },
  fields: { eniId: "InstanceId" },
  async run(input, context) {
    const eipId = input.AllocationId;
    await context.write(associateEip, { eipId, ...wantedBinding(input), wan: "refuse" });
    return {};
  },
});
