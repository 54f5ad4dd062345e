import type { Eipv6 } from "../../../../../domain/eip/eipv6.ts";
import type { QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, filtered } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { drawIpv6Addresses } from "../../../words/eipv6.ts";
import { ipv6AddressFilters, requireSelection } from "../../../words/eipv6-filters.ts";

export default action<"vpc", "DescribeIPv6Addresses">({
  fields: { ipv6AddressIds: "IPv6AddressIds" },
  async run(
    { IPv6AddressIds: ids = [], Filters: list = [], Traditional: traditional = false, ...page },
    context,
  ) {
    requireSelection(ids, list, "ipv6AddressIds");
    const named = ids.length > 0 || list.some(({ Name }) => ["address-type", "address-id"].includes(Name));
    // Those who name neither addresses nor types are shown the usual ones.
    const kind = traditional ? ("own" as const) : ("elastic" as const);
    const further: QueryPart<Eipv6>[] = [...byIds<Eipv6>(ids), ...(named ? [] : [{ where: { kind } }])];
    const query = filtered(list, ipv6AddressFilters, further);
    const { items, total } = await drawIpv6Addresses(context, { ...query, ...pageOf(page) });
    return { TotalCount: total, AddressSet: items };
  },
});
