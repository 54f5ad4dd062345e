import type { PortRangeList } from "../../../../../domain/security-group/port-range-list.ts";
import { listPortLists } from "../../../../../operations/security-group/list-port-lists.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { textTrait } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { ecsTags, tagParts } from "../../../words/tags.ts";
import { utcTime } from "../../../words/times.ts";

export default action<"ecs", "DescribePortRangeLists">({
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const { PortRangeListId: ids = [], PortRangeListName: name = "" } = input;
    const parts: QueryPart<PortRangeList>[] = [
      ...(ids.length > 0 ? [{ where: { id: ids } }] : []),
      ...(name === "" ? [] : [{ where: { name } }]),
      ...tagParts<PortRangeList>(input.Tag),
    ];
    const page = tokenPageOf(input, { fallback: 10 });
    const { items, total } = await context.read(listPortLists, { ...joinParts(parts), ...page.part });
    return {
      NextToken: page.next(total),
      PortRangeLists: items.map(({ list, tags, groupIds }) => ({
        PortRangeListId: list.id,
        PortRangeListName: list.name,
        Description: list.description,
        MaxEntries: list.maxEntries,
        AssociationCount: groupIds.length,
        CreationTime: utcTime(list.createdAtMs),
        ResourceGroupId: textTrait(list.traits, "resourceGroupId"),
        Tags: ecsTags(tags).Tag,
      })),
    };
  },
});
