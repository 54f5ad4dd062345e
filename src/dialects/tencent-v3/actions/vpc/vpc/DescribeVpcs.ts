import type { Vpc } from "../../../../../domain/vpc/vpc.ts";
import { listRanges } from "../../../../../operations/vpc/list-ranges.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
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
    const { items, total } = await context.read(listVpcs, query);
    const extended = items.filter(({ cidrs }) => cidrs.length > 0).map(({ vpc }) => vpc.id);
    const ranges =
      extended.length === 0 ? [] : (await context.read(listRanges, { where: { vpcId: extended } })).items;
    return {
      TotalCount: total,
      VpcSet: items.map(({ vpc, tags }) =>
        vpcOut(
          vpc,
          ranges.filter(({ range }) => range.vpcId === vpc.id),
          tags,
        ),
      ),
    };
  },
});
