import { listNatGateways } from "../../../../../operations/nat/list-nat-gateways.ts";
import type { NatGateway } from "../../../../../domain/nat/nat-gateway.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven } from "../../../words/ids.ts";
import { natOut } from "../../../words/nat.ts";
import { orderOf, pageOf } from "../../../words/paging.ts";

export default action<"DescribeNatGateway">({
  async run(input, context) {
    const vpcId = await newIdIfGiven(context, "vpc", input.vpcId);
    const { natId: id = "", natName: name = "", vpcName = "" } = input;
    const parts: QueryPart<NatGateway>[] = [];
    if (vpcId !== undefined) parts.push({ where: { vpcId } });
    if (id !== "") parts.push({ where: { id } });
    if (name !== "") parts.push({ where: { name: { contains: name } } });
    if (vpcName !== "") {
      const vpc = { table: "vpc", column: "id", equals: "vpcId" } as const;
      parts.push({ having: [{ ...vpc, where: { name: { contains: vpcName } } }] });
    }
    const query = { ...joinParts(parts), ...orderOf(input, { natId: "id" } as const), ...pageOf(input) };
    const { items, total } = await context.read(listNatGateways, query);
    return { totalCount: total, data: items.map((view) => natOut(view, context.call.accountId)) };
  },
});
