import type { NatRule } from "../../../../../domain/nat/nat-gateway.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listRules } from "../../../../../operations/nat/list-rules.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { dnatOut } from "../../../words/nat.ts";
import { localTime } from "../../../words/times.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";

const filters: { readonly [name: string]: (values: readonly string[]) => QueryPart<NatRule> } = {
  "nat-gateway-id": (ids) => ({ where: { natGatewayId: ids } }),
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "public-ip-address": (addresses) => ({ where: { publicAddress: addresses } }),
  "public-port": (ports) => ({ where: { publicPort: ports } }),
  "private-ip-address": (addresses) => ({ where: { privateAddress: addresses } }),
  "private-port": (ports) => ({ where: { privatePort: ports } }),
  description: (texts) => ({ anyOf: texts.map((text) => ({ description: { contains: text } })) }),
};

export default action<"vpc", "DescribeNatGatewayDestinationIpPortTranslationNatRules">({
  async run(input, context) {
    const { NatGatewayIds: ids = [], Filters = [] } = input;
    requireOneOf(ids, Filters, "natGatewayIds");
    const parts: QueryPart<NatRule>[] = Filters.map(
      ({ Name, Values }) =>
        ownEntry(filters, Name)?.(Values) ?? refuse({ kind: "request.filter-unknown", name: Name }),
    );
    parts.push({ where: { kind: "dnat" } });
    if (ids.length > 0) parts.push({ where: { natGatewayId: ids } });
    const query = { ...joinParts(parts), ...pageOf(input) };
    const { items, total } = await context.read(listRules, { query });
    return {
      NatGatewayDestinationIpPortTranslationNatRuleSet: items.map(({ rule }) => ({
        ...dnatOut(rule),
        NatGatewayId: rule.natGatewayId,
        VpcId: rule.vpcId,
        CreatedTime: localTime(rule.createdAtMs),
      })),
      TotalCount: total,
    };
  },
});
