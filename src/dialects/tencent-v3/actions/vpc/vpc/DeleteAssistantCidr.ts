import { changeRanges } from "../../../../../operations/vpc/change-ranges.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { oldVpcCidrs } from "../../../words/vpc-checks.ts";

export default action<"vpc", "DeleteAssistantCidr">({
  async run(input, context) {
    const remove = oldVpcCidrs("cidrBlocks", requireFew("cidrBlocks", input.CidrBlocks, 10));
    await context.write(changeRanges, { vpcId: requireVpcId(input.VpcId), remove });
    return {};
  },
});
