import type { NatRule } from "../../../../../domain/nat/nat-gateway.ts";
import type { VpcDescribeSnatTableEntriesIn } from "../../../../../generated/aliyun-rpc.ts";
import { listRules } from "../../../../../operations/nat/list-rules.ts";
import { throughAddress } from "../../../../kit/nat-address-part.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { snatOut } from "../../../words/snat.ts";

function partsOf(input: VpcDescribeSnatTableEntriesIn): QueryPart<NatRule>[] {
  const { SnatEntryId: id, SnatEntryName: name, SnatIp: address, NatGatewayId: natGatewayId } = input;
  const { SourceCIDR: sourceCidr, SourceVSwitchId: sourceSubnetId, NetworkInterfaceIds: enis = [] } = input;
  return [
    { where: { kind: "snat" } },
    ...(id === undefined ? [] : [{ where: { id } }]),
    ...(name === undefined ? [] : [{ where: { name } }]),
    ...(natGatewayId === undefined ? [] : [{ where: { natGatewayId } }]),
    ...(sourceCidr === undefined ? [] : [{ where: { sourceCidr } }]),
    ...(sourceSubnetId === undefined ? [] : [{ where: { sourceSubnetId } }]),
    ...(enis.length === 0 ? [] : [{ where: { sourceEniId: enis } }]),
    ...(address === undefined ? [] : [throughAddress([address])]),
  ];
}

export default action<"vpc", "DescribeSnatTableEntries">({
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { SnatTableId: snatTableId } = input;
    const { items, total } = await context.read(listRules, {
      query: { ...joinParts(partsOf(input)), ...part },
      ...(snatTableId !== undefined && { of: { snatTableId } }),
    });
    return { ...echo, TotalCount: total, SnatTableEntries: { SnatTableEntry: items.map(snatOut) } };
  },
});
