import { modifySubnet } from "../../../../../operations/subnet/modify-subnet.ts";
import { action } from "../../../action.ts";
import { vSwitchFieldFaults } from "../../../words/new-vswitch.ts";
import { networkDescriptionOf, networkNameOf } from "../../../words/vpc-checks.ts";

export default action<"ecs", "ModifyVSwitchAttribute">({
  faults: { "resource.busy": "IncorrectVSwitchStatus" },
  fieldFaults: vSwitchFieldFaults,
  async run(input, context) {
    await context.write(modifySubnet, {
      subnetId: input.VSwitchId,
      ...(input.VSwitchName !== undefined && { name: networkNameOf("vSwitchName", input.VSwitchName) }),
      ...(input.Description !== undefined && { description: networkDescriptionOf(input.Description) }),
    });
    return {};
  },
});
