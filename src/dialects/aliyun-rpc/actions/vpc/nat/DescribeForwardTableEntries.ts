import type { NatRule } from "../../../../../domain/nat/nat-gateway.ts";
import type { VpcDescribeForwardTableEntriesIn } from "../../../../../generated/aliyun-rpc.ts";
import { listRules, type RuleView } from "../../../../../operations/nat/list-rules.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { forwardFaults, forwardIn, forwardOut } from "../../../words/forward.ts";
import { pageOf } from "../../../words/paging.ts";

function partsOf(input: VpcDescribeForwardTableEntriesIn): QueryPart<NatRule>[] {
  const { ForwardEntryId: id, ForwardEntryName: name, NatGatewayId: natGatewayId } = input;
  return [
    { where: { kind: "dnat" } },
    { where: forwardIn(input) },
    ...(id === undefined ? [] : [{ where: { id } }]),
    ...(name === undefined ? [] : [{ where: { name } }]),
    ...(natGatewayId === undefined ? [] : [{ where: { natGatewayId } }]),
  ];
}

const entryOut = (view: RuleView) => ({
  ...forwardOut(view),
  ForwardEntryName: view.rule.name,
  NatGatewayId: view.rule.natGatewayId,
});

export default action<"vpc", "DescribeForwardTableEntries">({
  faults: forwardFaults,
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { ForwardTableId: forwardTableId } = input;
    const { items, total } = await context.read(listRules, {
      query: { ...joinParts(partsOf(input)), ...part },
      ...(forwardTableId !== undefined && { of: { forwardTableId } }),
    });
    return { ...echo, TotalCount: total, ForwardTableEntries: { ForwardTableEntry: items.map(entryOut) } };
  },
});
