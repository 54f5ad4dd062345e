import { refuse } from "../../../../../domain/fault/fault.ts";
import { listPortLists } from "../../../../../operations/security-group/list-port-lists.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribePortRangeListAssociations">({
  async run(input, context) {
    const { PortRangeListId: portRangeListId } = input;
    const { items } = await context.read(listPortLists, { where: { id: portRangeListId } });
    const [view] = items;
    if (view === undefined) return refuse({ kind: "port-range-list.not-found", portRangeListId });
    const page = tokenPageOf(input, { fallback: 10 });
    const { offset, limit } = page.part;
    return {
      NextToken: page.next(view.groupIds.length),
      PortRangeListAssociations: view.groupIds
        .slice(offset, offset + limit)
        .map((ResourceId) => ({ ResourceId, ResourceType: "securitygroup" })),
    };
  },
});
