import { deleteSubnet } from "../../../../../operations/subnet/delete-subnet.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeleteVSwitch">({
  faults: { "resource.busy": "IncorrectVSwitchStatus" },
  async run(input, context) {
    await context.write(deleteSubnet, { subnetId: input.VSwitchId, offCustomTables: true });
    return {};
  },
});
