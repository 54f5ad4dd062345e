import { refuse } from "../../../../../domain/fault/fault.ts";
import { changeRanges } from "../../../../../operations/vpc/change-ranges.ts";
import { action } from "../../../action.ts";
import { drawRanges, vpcRangeFaults } from "../../../words/assistant-cidrs.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { oldVpcCidrs, requireVpcCidrs } from "../../../words/vpc-checks.ts";

export default action<"vpc", "ModifyAssistantCidr">({
  faults: { ...vpcRangeFaults },
  async run(input, context) {
    const vpcId = requireVpcId(input.VpcId);
    const add = requireVpcCidrs("newCidrBlocks", input.NewCidrBlocks);
    const remove = oldVpcCidrs("oldCidrBlocks", input.OldCidrBlocks);
    if (add.length + remove.length === 0) {
      refuse({ kind: "request.missing", anyOf: ["newCidrBlocks", "oldCidrBlocks"] });
    }
    await context.write(changeRanges, { vpcId, add, remove });
    return { AssistantCidrSet: await drawRanges(context, vpcId, add) };
  },
});
