import { associateEip } from "../../../../../operations/eip/associate-eip.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { eipBindingFaults, eipBindingFieldFaults, wantedBinding } from "../../../words/eip-target.ts";

export default action<"vpc", "AssociateEipAddress">({
  refuses: { VpcId: "only an IpAddress is told by its network, and there are none to bind to here" },
  faults: eipBindingFaults,
  fieldFaults: { ...eipBindingFieldFaults, instanceRegionId: "InvalidParameter.BindingInstanceRegion" },
  fields: { eniId: "InstanceId" },
  async run(input, context) {
    const { AllocationId: eipId, InstanceRegionId: region = context.call.region } = input;
    if (region !== context.call.region) {
      refuseGiven("instanceRegionId", region, "an EIP is bound in its own region");
    }
    await context.write(associateEip, { eipId, ...wantedBinding(input), wan: "refuse" });
    return {};
  },
});
