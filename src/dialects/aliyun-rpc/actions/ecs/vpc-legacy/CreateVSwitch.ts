import { createSubnets } from "../../../../../operations/subnet/create-subnet.ts";
import { action } from "../../../action.ts";
import { newVSwitchFaults, newVSwitchOf, newVSwitchFieldFaults } from "../../../words/new-vswitch.ts";

export default action<"ecs", "CreateVSwitch">({
  faults: newVSwitchFaults,
  fieldFaults: newVSwitchFieldFaults,
  async run(input, context) {
    const subnets = [newVSwitchOf(input, context)];
    const [made] = await context.write(createSubnets, { vpcId: input.VpcId, subnets });
    return { VSwitchId: made?.subnet.id ?? "" };
  },
});
