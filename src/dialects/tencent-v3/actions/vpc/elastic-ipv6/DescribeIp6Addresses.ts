import type { Eipv6 } from "../../../../../domain/eip/eipv6.ts";
import type { QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, filtered } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { drawIpv6Addresses } from "../../../words/eipv6.ts";
import { publishedFilters, requireSelection } from "../../../words/eipv6-filters.ts";

export default action<"vpc", "DescribeIp6Addresses">({
  async run({ Ip6AddressIds: ids = [], Filters: list = [], ...page }, context) {
    requireSelection(ids, list, "ip6AddressIds");
    const further: QueryPart<Eipv6>[] = [...byIds<Eipv6>(ids), { where: { kind: "own" } }];
    const query = filtered(list, publishedFilters, further);
    const { items, total } = await drawIpv6Addresses(context, { ...query, ...pageOf(page) });
    return { TotalCount: total, AddressSet: items };
  },
});
