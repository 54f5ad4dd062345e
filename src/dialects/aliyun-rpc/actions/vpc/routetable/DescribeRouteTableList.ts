import type { RouteTable } from "../../../../../domain/route-table/route-table.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { routeTableParts } from "../../../words/route-tables.ts";
import { routeTableOut } from "../../../words/route.ts";
import { tagParts } from "../../../words/tags.ts";

export default action<"vpc", "DescribeRouteTableList">({
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { Tag, PageNumber: _number, PageSize: _size, RegionId: _region, ...filters } = input;
    const query = { ...joinParts([...routeTableParts(filters), ...tagParts<RouteTable>(Tag)]), ...part };
    const { items, total } = await context.read(listRouteTables, query);
    return {
      ...echo,
      TotalCount: total,
      RouterTableList: { RouterTableListType: items.map(routeTableOut) },
    };
  },
});
