import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { joinParts, matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { listIn, refuseGiven } from "../../../words/checks.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { pageOf } from "../../../words/paging.ts";
import { ownerParts, sharedParts, whenGiven } from "../../../words/vpc-filters.ts";
import { readVpcs, vpcOut } from "../../../words/vpc.ts";

export default action<"vpc", "DescribeVpcs">({
  fieldFaults: { resourceGroupId: "OperationUnsupported.ResourceGroupId" },
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const ids = listIn("vpcId", input.VpcId, 20);
    const { part, echo } = pageOf(input);
    const query = joinParts<Vpc>([
      ...whenGiven<Vpc>(ids, ids && { id: ids }),
      ...whenGiven<Vpc>(input.VpcName, { name: input.VpcName ?? "" }),
      ...sharedParts<Vpc>(input),
      ...ownerParts<Vpc>(input.VpcOwnerId, context.call.accountId),
      // No network here has a set of DHCP options.
      ...(input.DhcpOptionsSetId === undefined ? [] : [matchesNothing]),
    ]);
    const { items, total } = await readVpcs(context, { ...query, ...part });
    endRehearsal(input);
    return { Vpcs: { Vpc: items.map(vpcOut) }, TotalCount: total, ...echo };
  },
});
