import { refuse } from "../../../../../domain/fault/fault.ts";
import { listRanges } from "../../../../../operations/vpc/list-ranges.ts";
import { action } from "../../../action.ts";
import { requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { assistantCidrOut } from "../../../words/vpc.ts";

export default action<"vpc", "DescribeAssistantCidr">({
  async run(input, context) {
    requireOneOf(input.VpcIds, input.Filters, "vpcIds");
    const ids = input.VpcIds?.map(requireVpcId) ?? [];
    const and = (input.Filters ?? []).map(({ Name, Values }) =>
      Name === "vpc-id" ? { vpcId: Values } : refuse({ kind: "request.filter-unknown", name: Name }),
    );
    const where = ids.length > 0 ? { vpcId: ids } : {};
    const { items, total } = await context.read(listRanges, { where, and, ...pageOf(input) });
    return { AssistantCidrSet: items.map(assistantCidrOut), TotalCount: total };
  },
});
