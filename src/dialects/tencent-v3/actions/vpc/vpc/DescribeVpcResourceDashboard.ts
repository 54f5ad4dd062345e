import { refuse } from "../../../../../domain/fault/fault.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { loadVpcParts } from "../../../../../operations/vpc/load-parts.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireIds, requireVpcId } from "../../../words/network-ids.ts";
import { dashboardOut } from "../../../words/dashboard.ts";

export default action<"vpc", "DescribeVpcResourceDashboard">({
  async run(input, context) {
    const ids = requireIds("vpcIds", requireFew("vpcIds", input.VpcIds, 100), requireVpcId);
    const { items } = await context.read(listVpcs, { where: { id: ids } });
    const known = new Set(items.map(({ vpc }) => vpc.id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) refuse({ kind: "vpc.not-found", vpcId: unknown });
    const parts = await context.read(loadVpcParts, ids);
    return { ResourceDashboardSet: parts.map((part, at) => dashboardOut(ids[at] ?? "", part)) };
  },
});
