import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { loadVpcParts } from "../../../../../operations/vpc/load-parts.ts";
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
    const { items, total } = await context.read(listVpcs, query);
    const parts = await context.read(
      loadVpcParts,
      items.map(({ vpc }) => vpc.id),
    );
    return { totalCount: total, data: items.map((view, at) => vpcOut(context, view, parts[at])) };
  },
});
