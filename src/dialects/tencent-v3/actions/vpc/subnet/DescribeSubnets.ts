import type { Subnet } from "../../../../../domain/subnet/subnet.ts";
import { listSubnets } from "../../../../../operations/subnet/list-subnets.ts";
import { matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, filtered, type FilterTable, flags, requireOneOf } from "../../../filters.ts";
import { tokenPageOf } from "../../../paging.ts";
import { ipv6Filters } from "../../../words/ipv6-filters.ts";
import { requireSubnetId } from "../../../words/network-ids.ts";
import { subnetOut } from "../../../words/vpc.ts";

// Nothing here is in a dedicated cluster or translated for a remote VPC: asking for such finds none.
const only = (asked: readonly boolean[], value: boolean) => (asked.includes(value) ? {} : matchesNothing);

const filters: FilterTable<Subnet> = {
  "subnet-id": (ids) => ({ where: { id: ids } }),
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "cidr-block": (cidrs) => ({ anyOf: cidrs.map((cidr) => ({ cidr: { startsWith: cidr } })) }),
  "is-default": (values) => ({ where: { isDefault: flags(values) } }),
  "is-remote-vpc-snat": (values) => only(flags(values), false),
  "subnet-name": (names) => ({ anyOf: names.map((name) => ({ name: { contains: name } })) }),
  zone: (zones) => ({ where: { zone: zones } }),
  "cdc-id": () => matchesNothing,
  "is-cdc-subnet": (values) => (values.includes("0") ? {} : matchesNothing),
  ...ipv6Filters<Subnet>(),
};

export default action<"vpc", "DescribeSubnets">({
  async run(input, context) {
    requireOneOf(input.SubnetIds, input.Filters, "subnetIds");
    const ids = input.SubnetIds?.map(requireSubnetId);
    const { next, ...page } = tokenPageOf(input, context.call.nowMs);
    const query = { ...filtered(input.Filters, filters, byIds(ids)), ...page };
    const { items, total } = await context.read(listSubnets, query);
    return {
      TotalCount: total,
      SubnetSet: items.map((view) => subnetOut(view.subnet, view, view.tags)),
      NextToken: next(total),
    };
  },
});
