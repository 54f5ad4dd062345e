import { listTagKeys } from "../../../../../operations/tag/list-tags.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/page-token.ts";
import { sortedAs } from "../../../words/tag-queries.ts";

export default action<"tag", "GetTagKeys">({
  regionless: true,
  fieldFaults: { paginationToken: "InvalidParameter.PaginationTokenInvalid" },
  async run(input, context) {
    const { offset, limit, next } = tokenPageOf(input, 1000);
    const query = { ...sortedAs(input, context), offset, limit };
    const { items, total } = await context.read(listTagKeys, query);
    return { PaginationToken: next(total), TagKeys: items.map(({ key }) => key) };
  },
});
