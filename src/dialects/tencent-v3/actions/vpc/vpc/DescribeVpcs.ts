import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { listRangedVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { action } from "../../../action.ts";
import { byIds, filtered, type FilterTable, flags, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { ipv6Filters } from "../../../words/ipv6-filters.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { vpcOut } from "../../../words/vpc.ts";

const filters: FilterTable<Vpc> = {
  "vpc-name": (names) => ({ anyOf: names.map((name) => ({ name: { contains: name } })) }),
  "is-default": (values) => ({ where: { isDefault: flags(values) } }),
  "vpc-id": (ids) => ({ where: { id: ids } }),
  "cidr-block": (cidrs) => ({ anyOf: cidrs.map((cidr) => ({ cidr: { startsWith: cidr } })) }),
  ...ipv6Filters<Vpc>(),
};

export default action<"vpc", "DescribeVpcs">({
  async run(input, context) {
    requireOneOf(input.VpcIds, input.Filters, "vpcIds");
    const ids = input.VpcIds?.map(requireVpcId);
    const query = { ...filtered(input.Filters, filters, byIds(ids)), ...pageOf(input) };
    const { items, total } = await context.read(listRangedVpcs, query);
    return {
      TotalCount: total,
      VpcSet: items.map(({ vpc, ranges, tags }) => vpcOut(vpc, ranges, tags)),
    };
  },
});
