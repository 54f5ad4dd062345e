import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { productNames } from "../../../words/regions.ts";

export default action<"region", "DescribeProducts">({
  regionless: true,
  run(input) {
    const { offset, limit } = pageOf(input);
    const names = productNames();
    const Products = names.slice(offset, offset + limit).map((Name) => ({ Name }));
    return Promise.resolve({ Products, TotalCount: names.length });
  },
});
