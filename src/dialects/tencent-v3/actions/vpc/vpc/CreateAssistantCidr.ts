import { changeRanges } from "../../../../../operations/vpc/change-ranges.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { drawRanges, vpcRangeFaults } from "../../../words/assistant-cidrs.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { requireVpcCidrs } from "../../../words/vpc-checks.ts";

export default action<"vpc", "CreateAssistantCidr">({
  faults: vpcRangeFaults,
  async run(input, context) {
    const vpcId = requireVpcId(input.VpcId);
    const add = requireVpcCidrs("cidrBlocks", requireFew("cidrBlocks", input.CidrBlocks, 10));
    await context.write(changeRanges, { vpcId, add });
    return { AssistantCidrSet: await drawRanges(context, vpcId, add) };
  },
});
