import { deleteSubnet } from "../../../../../operations/subnet/delete-subnet.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"vpc", "DeleteVSwitch">({
  faults: { "resource.busy": "IncorrectVSwitchStatus" },
  async run(input, context) {
    const { VSwitchId: subnetId } = input;
    await context.write(deleteSubnet, { subnetId, offCustomTables: true, ...dryRunOf(input) });
    return {};
  },
});
