import type { NatRule } from "../../../../../domain/nat/nat-gateway.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listRules } from "../../../../../operations/nat/list-rules.ts";
import { throughAddress } from "../../../../kit/nat-address-part.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { snatOut } from "../../../words/nat.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";

const filters: { readonly [name: string]: (values: readonly string[]) => QueryPart<NatRule> } = {
  "resource-id": (ids) => ({ anyOf: [{ sourceSubnetId: ids }, { sourceEniId: ids }] }),
  "public-ip-address": throughAddress,
  description: (texts) => ({ anyOf: texts.map((text) => ({ description: { contains: text } })) }),
};

export default action<"vpc", "DescribeNatGatewaySourceIpTranslationNatRules">({
  async run(input, context) {
    const parts: QueryPart<NatRule>[] = (input.Filters ?? []).map(
      ({ Name, Values }) =>
        ownEntry(filters, Name)?.(Values) ?? refuse({ kind: "request.filter-unknown", name: Name }),
    );
    const query = { ...joinParts([...parts, { where: { kind: "snat" } }]), ...pageOf(input) };
    const { items, total } = await context.read(listRules, {
      query,
      of: { natGatewayId: input.NatGatewayId },
    });
    return { SourceIpTranslationNatRuleSet: items.map(({ rule }) => snatOut(rule)), TotalCount: total };
  },
});
