import { checkRanges } from "../../../../../operations/vpc/check-ranges.ts";
import { action } from "../../../action.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { requireVpcCidrs } from "../../../words/vpc-checks.ts";

export default action<"vpc", "CheckAssistantCidr">({
  async run(input, context) {
    const vpcId = requireVpcId(input.VpcId);
    const add = requireVpcCidrs("newCidrBlocks", input.NewCidrBlocks);
    const remove = requireVpcCidrs("oldCidrBlocks", input.OldCidrBlocks);
    const checked = await context.read(checkRanges, { vpcId, add, remove });
    const inConflict = checked.filter(({ conflicts }) => conflicts.length > 0);
    return {
      ConflictSourceSet: inConflict.map(({ cidr, conflicts }) => ({
        ConflictSourceId: vpcId,
        SourceItem: cidr,
        ConflictItemSet: conflicts.map((one) => ({ ConflictId: one.id, DestinationItem: one.cidr })),
      })),
    };
  },
});
