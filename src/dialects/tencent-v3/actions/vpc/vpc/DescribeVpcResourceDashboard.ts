import { readVpcParts } from "../../../../../operations/vpc/list-vpcs.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireIds, requireVpcId } from "../../../words/network-ids.ts";
import { dashboardOut } from "../../../words/dashboard.ts";

export default action<"vpc", "DescribeVpcResourceDashboard">({
  async run(input, context) {
    const ids = requireIds("vpcIds", requireFew("vpcIds", input.VpcIds, 100), requireVpcId);
    const parts = await context.read(readVpcParts, ids);
    return { ResourceDashboardSet: parts.map((part, at) => dashboardOut(ids[at] ?? "", part)) };
  },
});
