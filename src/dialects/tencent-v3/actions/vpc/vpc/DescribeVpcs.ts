import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { action } from "../../../action.ts";
import { byIds, filtered, type FilterTable, flags, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { vpcOut } from "../../../words/vpc.ts";

const filters: FilterTable<Vpc> = {
  "vpc-name": (names) => ({ anyOf: names.map((name) => ({ name: { contains: name } })) }),
  "is-default": (values) => ({ where: { isDefault: flags(values) } }),
  "vpc-id": (ids) => ({ where: { id: ids } }),
  "cidr-block": (cidrs) => ({ anyOf: cidrs.map((cidr) => ({ cidr: { startsWith: cidr } })) }),
  "ipv6-cidr-block": (cidrs) => ({ where: { ipv6Cidr: cidrs } }),
};

export default action<"vpc", "DescribeVpcs">({
  async run(input, context) {
    requireOneOf(input.VpcIds, input.Filters, "vpcIds");
    const query = { ...filtered(input.Filters, filters, byIds(input.VpcIds)), ...pageOf(input) };
    const { items, total } = await context.read(listVpcs, query);
    return { TotalCount: total, VpcSet: items.map(({ vpc, cidrs, tags }) => vpcOut(vpc, cidrs, tags)) };
  },
});
