import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { listWholeVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import type { Where } from "../../../../../store/port.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven } from "../../../words/ids.ts";
import { orderOf, pageOf } from "../../../words/paging.ts";
import { vpcOut } from "../../../words/vpc.ts";

const columns = { createTime: "seq", vpcName: "name" } as const;

export default action<"DescribeVpcEx">({
  async run(input, context) {
    const id = await newIdIfGiven(context, "vpc", input.vpcId);
    const { vpcName = "" } = input;
    const where: Where<Vpc> = {
      ...(id !== undefined && { id }),
      ...(vpcName !== "" && { name: { contains: vpcName } }),
    };
    const query = { where, ...orderOf(input, columns), ...pageOf(input, 100) };
    const { items, total } = await context.read(listWholeVpcs, query);
    return { totalCount: total, data: items.map((view) => vpcOut(context, view, view.parts)) };
  },
});
