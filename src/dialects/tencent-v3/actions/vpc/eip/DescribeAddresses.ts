import type { Eip } from "../../../../../domain/eip/eip.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import type { QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, type Filter, filtered } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { drawAddresses, requireEipIds } from "../../../words/eip.ts";
import { addressFilters } from "../../../words/eip-filters.ts";

const limits = { filters: 10, values: 100 };

function requireFew(list: readonly Filter[]): void {
  if (list.length > limits.filters) {
    refuse({ kind: "request.filters-too-many", limit: limits.filters, asked: list.length });
  }
  const most = Math.max(0, ...list.map(({ Values }) => Values.length));
  if (most <= limits.values) return;
  refuse({ kind: "request.too-many", field: "filters.Values", limit: limits.values, asked: most });
}

export default action<"vpc", "DescribeAddresses">({
  async run({ AddressIds: ids = [], Filters: list = [], ...page }, context) {
    requireFew(list);
    if (ids.length > 0) requireEipIds(ids);
    const names = new Set(list.map(({ Name }) => Name));
    if (ids.length > 0 && names.has("address-id")) {
      refuse({ kind: "request.conflict", fields: ["addressIds", "filters"] });
    }
    // Ordinary public addresses are shown to those who ask for them.
    const hidden = ids.length === 0 && !["address-type", "address-id"].some((name) => names.has(name));
    const further: QueryPart<Eip>[] = [
      ...byIds<Eip>(ids),
      ...(hidden ? [{ where: { kind: { not: "wan" as const } } }] : []),
    ];
    const { items, total } = await drawAddresses(context, {
      ...filtered(list, addressFilters, further),
      ...pageOf(page),
    });
    return { TotalCount: total, AddressSet: items };
  },
});
