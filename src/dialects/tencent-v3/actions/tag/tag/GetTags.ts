import { listDeclaredTags } from "../../../../../operations/tag/list-tags.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/page-token.ts";
import { declaredAs, sortedAs } from "../../../words/tag-queries.ts";
import { namedTag } from "../../../words/tag-products.ts";

export default action<"tag", "GetTags">({
  regionless: true,
  fieldFaults: { paginationToken: "InvalidParameter.PaginationTokenInvalid" },
  async run(input, context) {
    const { offset, limit, next } = tokenPageOf(input, 1000);
    const query = { ...declaredAs(input), ...sortedAs(input, context), offset, limit };
    const { items, total } = await context.read(listDeclaredTags, query);
    return { PaginationToken: next(total), Tags: items.map(namedTag) };
  },
});
