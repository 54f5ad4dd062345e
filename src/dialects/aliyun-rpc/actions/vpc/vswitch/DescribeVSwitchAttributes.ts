import { required } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { readVSwitches, vSwitchOut } from "../../../words/vswitch.ts";

export default action<"vpc", "DescribeVSwitchAttributes">({
  async run(input, context) {
    const { VSwitchId: id } = input;
    const [view] = (await readVSwitches(context, { where: { id } })).items;
    const found = required(view, { kind: "subnet.not-found", subnetId: id });
    endRehearsal(input);
    return vSwitchOut(found);
  },
});
