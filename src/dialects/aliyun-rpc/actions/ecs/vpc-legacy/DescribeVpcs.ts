import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { listIn } from "../../../words/checks.ts";
import { pageOf } from "../../../words/paging.ts";
import { sharedParts, whenGiven } from "../../../words/vpc-filters.ts";
import { oldVpcOut, readVpcs } from "../../../words/vpc.ts";

export default action<"ecs", "DescribeVpcs">({
  async run(input, context) {
    const ids = listIn("vpcId", input.VpcId, 20);
    const { part, echo } = pageOf(input);
    const query = joinParts<Vpc>([
      ...whenGiven<Vpc>(ids, ids && { id: ids }),
      ...sharedParts<Vpc>({ ...(input.IsDefault !== undefined && { IsDefault: input.IsDefault }) }),
    ]);
    const { items, total } = await readVpcs(context, { ...query, ...part });
    return { Vpcs: { Vpc: items.map(oldVpcOut) }, TotalCount: total, ...echo };
  },
});
